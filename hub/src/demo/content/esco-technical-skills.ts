import { type Skill } from './skill.ts';

/**
 * Skills of engineering, information technology, production and other trades.
 * Addresses, labels and descriptions are those of ESCO v1.1.1 (European Commission, reuse under Decision 2011/833/EU), so that an
 * import of ESCO meets the same skills.
 */
export const escoTechnicalSkills = {
  'define-technical-requirements': {
    uri: 'http://data.europa.eu/esco/skill/d9e5349e-8791-49c2-8ba4-839fdd1606c2',
    label: 'define technical requirements',
    kind: 'SKILL',
    description:
      'Specify technical properties of goods, materials, methods, processes, services, systems, software and functionalities by identifying and responding to the particular needs that are to be satisfied according to customer requirements.',
  },
  'provide-technical-documentation': {
    uri: 'http://data.europa.eu/esco/skill/04dfd9fb-e0cf-40f6-96c6-9d2280c4347e',
    label: 'provide technical documentation',
    kind: 'SKILL',
    description:
      'Prepare documentation for existing and upcoming products or services, describing their functionality and composition in such a way that it is understandable for a wide audience without technical background and compliant with defined requirements and standards. Keep documentation up to date.',
  },
  'engineering-principles': {
    uri: 'http://data.europa.eu/esco/skill/209a5498-3449-4689-8ed9-bd08cab4fd78',
    label: 'engineering principles',
    kind: 'KNOWLEDGE',
    description:
      'The engineering elements like functionality, replicability, and costs in relation to the design and how they are applied in the completion of engineering projects.',
  },
  electronics: {
    uri: 'http://data.europa.eu/esco/skill/95c35c3a-035f-47c2-90cf-7e934d20fc08',
    label: 'electronics',
    kind: 'KNOWLEDGE',
    description:
      'The functioning of electronic circuit boards, processors, chips, and computer hardware and software, including programming and applications. Apply this knowledge to ensure electronic equipment runs smoothly.',
  },
  'optical-components': {
    uri: 'http://data.europa.eu/esco/skill/a670abe2-c4a2-49a6-996c-760562aeb43d',
    label: 'optical components',
    kind: 'KNOWLEDGE',
    description:
      'The components and materials necessary for building optical instruments, such as lenses and frames.',
  },
  'embedded-systems': {
    uri: 'http://data.europa.eu/esco/skill/2180bd8c-86de-4889-8165-adac902eee9d',
    label: 'embedded systems',
    kind: 'KNOWLEDGE',
    description:
      'The computer systems and components with a specialised and autonomous function within a larger system or machine such as embedded systems software architectures, embedded peripherals, design principles and development tools.',
  },
  'computer-programming': {
    uri: 'http://data.europa.eu/esco/skill/21d2f96d-35f7-4e3f-9745-c533d2dd6e97',
    label: 'computer programming',
    kind: 'KNOWLEDGE',
    description:
      'The techniques and principles of software development, such as analysis, algorithms, coding, testing and compiling of programming paradigms (e.g. object oriented programming, functional programming) and of programming languages.',
  },
  'debug-software': {
    uri: 'http://data.europa.eu/esco/skill/2522a6ce-3202-4ac8-9f5b-b9cb5a3a83a1',
    label: 'debug software',
    kind: 'SKILL',
    description:
      'Repair computer code by analysing testing results, locating the defects causing the software to output an incorrect or unexpected result and remove these faults.',
  },
  'cloud-technologies': {
    uri: 'http://data.europa.eu/esco/skill/bd14968e-e409-45af-b362-3495ed7b10e0',
    label: 'cloud technologies',
    kind: 'KNOWLEDGE',
    description:
      'The technologies which enable access to hardware, software, data and services through remote servers and software networks irrespective of their location and architecture.',
  },
  'design-cloud-architecture': {
    uri: 'http://data.europa.eu/esco/skill/11430d93-c835-48ed-8e70-285fa69c9ae6',
    label: 'design cloud architecture',
    kind: 'SKILL',
    description:
      'Design a multi-tier cloud architecture solution, which tolerates faults and is fit for the workload and other business needs. Identify elastic and scalable computing solutions, select high-performing and scalable storage solutions, and choose high-performing database solutions. Identify cost-effective storage, computing, and database services in the cloud.',
  },
  'ict-network-security-risks': {
    uri: 'http://data.europa.eu/esco/skill/2ddb1226-1117-4eb4-ae65-3a2f5a5a3c80',
    label: 'ICT network security risks',
    kind: 'KNOWLEDGE',
    description:
      'The security risk factors, such as hardware and software components, devices, interfaces and policies in ICT networks, risk assessment techniques that can be applied to assess the severity and the consequences of security threats and contingency plans for each security risk factor.',
  },
  'cyber-attack-counter-measures': {
    uri: 'http://data.europa.eu/esco/skill/5898d99a-62a4-4e10-a2e3-0d815ce44248',
    label: 'cyber attack counter-measures',
    kind: 'KNOWLEDGE',
    description:
      "The strategies, techniques and tools that can be used to detect and avert malicious attacks against organisations' information systems, infrastructures or networks. Examples are secure hash algorithm (SHA) and message digest algorithm (MD5) for securing network communications, intrusion prevention systems (IPS), public-key infrastructure (PKI) for encryption and digital signatures in applications.",
  },
  statistics: {
    uri: 'http://data.europa.eu/esco/skill/7ee4c2ea-b349-4bd2-81a3-ec31475d4833',
    label: 'statistics',
    kind: 'KNOWLEDGE',
    description:
      'The study of statistical theory, methods and practices such as collection, organisation, analysis, interpretation and presentation of data. It deals with all aspects of data including the planning of data collection in terms of the design of surveys and experiments in order to forecast and plan work-related activities.',
  },
  'perform-data-analysis': {
    uri: 'http://data.europa.eu/esco/skill/2b92a5b2-6758-4ee3-9fb4-b6387a55cc8f',
    label: 'perform data analysis',
    kind: 'SKILL',
    description:
      'Collect data and statistics to test and evaluate in order to generate assertions and pattern predictions, with the aim of discovering useful information in a decision-making process.',
  },
  'data-models': {
    uri: 'http://data.europa.eu/esco/skill/fecf8a0d-62c4-4e71-9b03-0f4fc2ad7bf5',
    label: 'data models',
    kind: 'KNOWLEDGE',
    description:
      'The techniques and existing systems used for structuring data elements and showing relationships between them, as well as methods for interpreting the data structures and relationships.',
  },
  'analyse-test-data': {
    uri: 'http://data.europa.eu/esco/skill/81a2db2c-7e55-44d0-9cd9-74c25147d7cd',
    label: 'analyse test data',
    kind: 'SKILL',
    description:
      'Interpret and analyse data collected during testing in order to formulate conclusions, new insights or solutions.',
  },
  'quality-standards': {
    uri: 'http://data.europa.eu/esco/skill/8d4271ca-c9fd-40b3-875f-15f78332a49e',
    label: 'quality standards',
    kind: 'KNOWLEDGE',
    description:
      'The national and international requirements, specifications and guidelines to ensure that products, services and processes are of good quality and fit for purpose.',
  },
  'quality-assurance-methodologies': {
    uri: 'http://data.europa.eu/esco/skill/c7cc6dc5-d56b-4323-8e5c-47c4022f615f',
    label: 'quality assurance methodologies',
    kind: 'KNOWLEDGE',
    description:
      'Quality assurance principles, standard requirements, and the set of processes and activities used for measuring, controlling and ensuring the quality of products and processes.',
  },
  'manufacturing-processes': {
    uri: 'http://data.europa.eu/esco/skill/3786b61f-f22e-48d1-af8d-ad4c354534db',
    label: 'manufacturing processes',
    kind: 'KNOWLEDGE',
    description:
      'The steps required through which a material is transformed into a product, its development and full-scale manufacturing.',
  },
  'calibrate-electronic-instruments': {
    uri: 'http://data.europa.eu/esco/skill/8867088a-e54d-41bc-81e8-a21ff98e81d3',
    label: 'calibrate electronic instruments',
    kind: 'SKILL',
    description:
      'Correct and adjust the reliability of an electronic instrument by measuring output and comparing results with the data of a reference device or a set of standardised results. This is done in regular intervals which are set by the manufacturer and using calibration devices.',
  },
  'operate-precision-measuring-equipment': {
    uri: 'http://data.europa.eu/esco/skill/42c25baf-ccb3-47d9-a872-bb2ceb615538',
    label: 'operate precision measuring equipment',
    kind: 'SKILL',
    description:
      'Measure the size of a processed part when checking and marking it to check if it is up to standard by use of two and three dimensional precision measuring equipment such as a caliper, a micrometer, and a measuring gauge.',
  },
  'supply-chain-management': {
    uri: 'http://data.europa.eu/esco/skill/f929c89e-c363-4132-a918-e021d57b307c',
    label: 'supply chain management',
    kind: 'KNOWLEDGE',
    description:
      'The flow of goods in the supply chain, movement and storage of raw materials, work-in-process inventory, and finished goods from point of origin to point of consumption.',
  },
  'apply-health-and-safety-standards': {
    uri: 'http://data.europa.eu/esco/skill/dcc96a49-0bac-4a9c-8f8e-a32b4e47e6eb',
    label: 'apply health and safety standards',
    kind: 'SKILL',
    description: 'Adhere to standards of hygiene and safety established by respective authorities.',
  },
  'employment-law': {
    uri: 'http://data.europa.eu/esco/skill/97b713f0-b9e8-4903-8dee-7e0b4019a1c0',
    label: 'employment law',
    kind: 'KNOWLEDGE',
    description:
      "The law which mediates the relationship between employees and employers. It concerns employees' rights at work which are binding by the work contract.",
  },
  'recruit-employees': {
    uri: 'http://data.europa.eu/esco/skill/496932f1-0b6b-4f73-9432-d95c7ddcd43b',
    label: 'recruit employees',
    kind: 'SKILL',
    description:
      'Hire new employees by scoping the job role, advertising, performing interviews and selecting staff in line with company policy and legislation.',
  },
  'adult-education': {
    uri: 'http://data.europa.eu/esco/skill/60856bbb-e5db-4398-babb-300a24a7fe97',
    label: 'adult education',
    kind: 'KNOWLEDGE',
    description:
      'Instruction targeted at adult students, both in a recreational and in an academic context, for self-improvement purposes, or to better equip the students for the labour market.',
  },
  'design-user-interface': {
    uri: 'http://data.europa.eu/esco/skill/fd33c66c-70c4-40e6-b87c-5495bd3bf26e',
    label: 'design user interface',
    kind: 'SKILL',
    description:
      'Create software or device components which enable interaction between humans and systems or machines, using appropriate techniques, languages and tools so as to streamline interaction while using the system or machine.',
  },
  'ensure-compliance-with-legal-requirements': {
    uri: 'http://data.europa.eu/esco/skill/1dae8445-12e5-423a-bb26-824010e299b9',
    label: 'ensure compliance with legal requirements',
    kind: 'SKILL',
    description:
      'Guarantee compliance with established and applicable standards and legal requirements such as specifications, policies, standards or law for the goal that organisations aspire to achieve in their efforts.',
  },
  'implement-ict-risk-management': {
    uri: 'http://data.europa.eu/esco/skill/69cfc5ed-6569-4aca-a4cc-fd782ba51d9c',
    label: 'implement ICT risk management',
    kind: 'SKILL',
    description:
      "Develop and implement procedures for identifying, assessing, treating and mitigating ICT risks, such as hacks or data leaks, according to the company's risk strategy, procedures and policies. Analyse and manage security risks and incidents. Recommend measures to improve digital security strategy.",
  },
} as const satisfies Readonly<Record<string, Skill>>;
