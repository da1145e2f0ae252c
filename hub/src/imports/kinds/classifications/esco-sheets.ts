import { optional } from '../../cells/cell.ts';
import { exactly } from '../../cells/choice.ts';
import { text, textLines } from '../../cells/text.ts';
import type { Sheet } from '../../staging/sheet.ts';

const dialect = { delimiter: ',', quotes: true };
const relation = exactly('essential', 'optional');
const description = optional(text(100_000));

/** The tables of ESCO's CSV download that are read: https://esco.ec.europa.eu/en/structure-esco-downloadable-datasets */
export const escoSheets = {
  skills: {
    name: 'esco_skills',
    dialect,
    fields: {
      conceptUri: text(),
      preferredLabel: text(),
      altLabels: optional(textLines()),
      description,
      skillType: optional(exactly('skill/competence', 'knowledge')),
    },
  },
  skillGroups: {
    name: 'esco_groups',
    dialect,
    fields: {
      conceptUri: text(),
      preferredLabel: text(),
      altLabels: optional(textLines()),
      description,
    },
  },
  // A row is a path from the top; the last of its levels is what it describes.
  skillsHierarchy: {
    name: 'esco_hierarchy',
    // 189 rows of version 1.1.1 end early.
    dialect: { ...dialect, shortRows: true },
    headers: {
      uri0: 'Level 0 URI',
      uri1: 'Level 1 URI',
      uri2: 'Level 2 URI',
      uri3: 'Level 3 URI',
      term0: 'Level 0 preferred term',
      term1: 'Level 1 preferred term',
      term2: 'Level 2 preferred term',
      term3: 'Level 3 preferred term',
      description: 'Description',
    },
    fields: {
      uri0: text(),
      uri1: optional(text()),
      uri2: optional(text()),
      uri3: optional(text()),
      term0: text(),
      term1: optional(text()),
      term2: optional(text()),
      term3: optional(text()),
      description,
    },
  },
  broaderRelationsSkillPillar: {
    name: 'esco_broader',
    dialect,
    fields: { conceptUri: text(), broaderUri: text() },
  },
  // "optional: operate radar equipment -> radars": the related skill is what the original one needs.
  skillSkillRelations: {
    name: 'esco_skill_relations',
    dialect,
    fields: { originalSkillUri: text(), relationType: relation, relatedSkillUri: text() },
  },
  occupations: {
    name: 'esco_occupations',
    dialect,
    fields: {
      conceptUri: text(),
      preferredLabel: text(),
      altLabels: optional(textLines()),
      description,
      iscoGroup: text(),
    },
  },
  occupationSkillRelations: {
    name: 'esco_occupation_skills',
    dialect,
    fields: { occupationUri: text(), relationType: relation, skillUri: text() },
  },
} satisfies Record<string, Sheet>;
