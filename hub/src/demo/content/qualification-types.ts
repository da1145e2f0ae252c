import { type CompetencyId } from './competencies.ts';

interface QualificationType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly competency: CompetencyId;
  readonly validMonths: number | null;
  /** Job families in which people hold it, and the share that does. */
  readonly holders: Readonly<Record<string, number>>;
}

/** What people may be certified to do. */
export const qualificationTypes: readonly QualificationType[] = [
  {
    id: 'forklift-licence',
    name: 'Forklift Licence',
    description: 'May drive forklifts on company ground.',
    competency: 'safety-awareness',
    validMonths: 60,
    holders: { Manufacturing: 0.3 },
  },
  {
    id: 'first-aider',
    name: 'First Aider',
    description: 'Named first aider of the site.',
    competency: 'safety-awareness',
    validMonths: 24,
    holders: {
      Manufacturing: 0.15,
      Quality: 0.15,
      Management: 0.15,
      People: 0.15,
      Engineering: 0.08,
      Digital: 0.08,
    },
  },
  {
    id: 'laser-safety-officer',
    name: 'Laser Safety Officer',
    description: 'Oversees work with lasers of classes 3B and 4.',
    competency: 'safety-awareness',
    validMonths: 60,
    holders: { Engineering: 0.06, Quality: 0.1 },
  },
  {
    id: 'electrically-skilled-person',
    name: 'Electrically Skilled Person',
    description: 'May work on electrical equipment of instruments.',
    competency: 'instrument-engineering',
    validMonths: 36,
    holders: { Engineering: 0.25, Manufacturing: 0.25, Service: 0.6 },
  },
  {
    id: 'calibration-signatory',
    name: 'Calibration Signatory',
    description: 'Signs certificates of the accredited laboratory.',
    competency: 'calibration',
    validMonths: 24,
    holders: { Manufacturing: 0.12, Service: 0.3, Quality: 0.1 },
  },
  {
    id: 'internal-auditor',
    name: 'Internal Auditor',
    description: 'Leads internal audits of the quality management system.',
    competency: 'quality-management',
    validMonths: 36,
    holders: { Quality: 0.4, Management: 0.05 },
  },
  {
    id: 'soldering-inspector',
    name: 'Soldering Inspector',
    description: 'Releases hand-soldered assemblies.',
    competency: 'quality-management',
    validMonths: 24,
    holders: { Manufacturing: 0.15 },
  },
  {
    id: 'certified-project-manager',
    name: 'Certified Project Manager',
    description: 'Certified by an outside body to lead projects.',
    competency: 'project-management',
    validMonths: 60,
    holders: { Product: 0.35, Management: 0.12, Engineering: 0.06 },
  },
  {
    id: 'cloud-architect-professional',
    name: 'Cloud Architect, Professional',
    description: 'Certified by a cloud provider.',
    competency: 'cloud-architecture',
    validMonths: 36,
    holders: { Engineering: 0.08, Digital: 0.15 },
  },
  {
    id: 'key-account-certificate',
    name: 'Key Account Certificate',
    description: 'May lead talks with key accounts alone.',
    competency: 'negotiation',
    validMonths: null,
    holders: { Sales: 0.4 },
  },
];
