/** What a skill of the ontology is, in words of our schema. */
export interface Skill {
  readonly uri: string;
  readonly label: string;
  readonly kind: 'SKILL' | 'KNOWLEDGE' | 'TECHNOLOGY';
  readonly description: string;
}
