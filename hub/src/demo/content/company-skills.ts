import { type Skill } from './skill.ts';

/** Skills that only this company names; ESCO has none that fits. */
export const companySkills = {
  'infrastructure-as-code': {
    uri: 'urn:loopgraph:skill:infrastructure-as-code',
    label: 'infrastructure as code',
    kind: 'TECHNOLOGY',
    description:
      'Describing servers, networks and services in reviewed files from which they are built.',
  },
  'photometric-calibration': {
    uri: 'urn:loopgraph:skill:photometric-calibration',
    label: 'photometric calibration',
    kind: 'SKILL',
    description: 'Calibrating light-measuring instruments against reference lamps and detectors.',
  },
  'measuring-instruments-directive': {
    uri: 'urn:loopgraph:skill:measuring-instruments-directive',
    label: 'measuring instruments directive',
    kind: 'KNOWLEDGE',
    description:
      'What Directive 2014/32/EU asks of the design, production and records of measuring instruments.',
  },
  'laser-safety': {
    uri: 'urn:loopgraph:skill:laser-safety',
    label: 'laser safety',
    kind: 'KNOWLEDGE',
    description: 'Laser classes, enclosures, eyewear and the conduct they demand.',
  },
} as const satisfies Readonly<Record<string, Skill>>;
