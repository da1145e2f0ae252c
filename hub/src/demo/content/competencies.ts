import { businessCompetencies } from './business-competencies.ts';
import { collaborationCompetencies } from './collaboration-competencies.ts';
import { type Competency } from './competency.ts';
import { deliveryCompetencies } from './delivery-competencies.ts';
import { leadershipCompetencies } from './leadership-competencies.ts';
import { personalCompetencies } from './personal-competencies.ts';
import { technicalCompetencies } from './technical-competencies.ts';

const byId = {
  ...leadershipCompetencies,
  ...collaborationCompetencies,
  ...deliveryCompetencies,
  ...technicalCompetencies,
  ...businessCompetencies,
  ...personalCompetencies,
};

export type CompetencyId = keyof typeof byId;

/** Every competency of the demo company. */
export const competencies: Readonly<Record<CompetencyId, Competency>> = byId;

const ids: ReadonlySet<string> = new Set(Object.keys(byId));

function isCompetencyId(id: string): id is CompetencyId {
  return ids.has(id);
}

/** In the order of the content files. */
export const competencyIds: readonly CompetencyId[] = Object.keys(byId).filter(isCompetencyId);
