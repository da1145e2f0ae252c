import { companySkills } from './company-skills.ts';
import { escoBusinessSkills } from './esco-business-skills.ts';
import { escoTechnicalSkills } from './esco-technical-skills.ts';
import { type Skill } from './skill.ts';

const bySlug = { ...escoBusinessSkills, ...escoTechnicalSkills, ...companySkills };

export type SkillSlug = keyof typeof bySlug;

/** Every skill of the demo company. */
export const skills: Readonly<Record<SkillSlug, Skill>> = bySlug;

interface SkillRelation {
  readonly skill: SkillSlug;
  readonly relation: 'BROADER' | 'RELATED' | 'ESSENTIAL' | 'OPTIONAL';
  readonly related: SkillSlug;
}

/** Read as `skill_relations`: `related` is broader than `skill`, related to it, or needed for doing it. */
export const skillRelations: readonly SkillRelation[] = [
  // These three are ESCO's own.
  { skill: 'calibrate-electronic-instruments', relation: 'OPTIONAL', related: 'electronics' },
  { skill: 'perform-project-management', relation: 'OPTIONAL', related: 'project-management' },
  { skill: 'report-analysis-results', relation: 'BROADER', related: 'perform-data-analysis' },
  { skill: 'infrastructure-as-code', relation: 'BROADER', related: 'cloud-technologies' },
  { skill: 'infrastructure-as-code', relation: 'ESSENTIAL', related: 'computer-programming' },
  {
    skill: 'photometric-calibration',
    relation: 'ESSENTIAL',
    related: 'operate-precision-measuring-equipment',
  },
  { skill: 'photometric-calibration', relation: 'OPTIONAL', related: 'optical-components' },
  {
    skill: 'photometric-calibration',
    relation: 'RELATED',
    related: 'calibrate-electronic-instruments',
  },
  { skill: 'measuring-instruments-directive', relation: 'RELATED', related: 'quality-standards' },
  { skill: 'laser-safety', relation: 'BROADER', related: 'apply-health-and-safety-standards' },
];
