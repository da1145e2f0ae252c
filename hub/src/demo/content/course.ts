import { type CompetencyId } from './competencies.ts';
import { type Level } from './competency.ts';
import { type SkillSlug } from './skills.ts';

export interface Course {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly provider: string;
  readonly hours: number;
  readonly mandatory?: boolean;
  /** How long a completion of a mandatory course counts. */
  readonly validMonths?: number;
  /** Passing it earns a certificate; null: for good. */
  readonly certificate?: { readonly validMonths: number | null };
  /** The level to which it brings a competency. */
  readonly develops: Readonly<Partial<Record<CompetencyId, Level>>>;
  /** The level to which it teaches a skill. */
  readonly teaches: Readonly<Partial<Record<SkillSlug, Level>>>;
}
