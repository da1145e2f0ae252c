import { type CompetencyId } from './competencies.ts';
import { type Level } from './competency.ts';

interface Requirement {
  readonly competency: CompetencyId;
  readonly level: Level;
  readonly essential: boolean;
}

export interface JobRole {
  readonly title: string;
  readonly family: string;
  readonly level: number;
  readonly description: string;
  readonly occupationUri?: string;
  readonly requirements: readonly Requirement[];
}
