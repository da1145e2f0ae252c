import { type Skill } from './skill.ts';

/**
 * Skills of leading, working together and doing business.
 * Addresses, labels and descriptions are those of ESCO v1.1.1 (European Commission, reuse under Decision 2011/833/EU), so that an
 * import of ESCO meets the same skills.
 */
export const escoBusinessSkills = {
  'lead-a-team': {
    uri: 'http://data.europa.eu/esco/skill/1f1d2ff8-c4c1-45cc-9812-6a7ee84a73cb',
    label: 'lead a team',
    kind: 'SKILL',
    description:
      'Lead, supervise and motivate a group of people, in order to meet the expected results within a given timeline and with the foreseen resources in mind.',
  },
  'manage-staff': {
    uri: 'http://data.europa.eu/esco/skill/339ac029-066a-4985-9f9d-b3d7c8fea0bb',
    label: 'manage staff',
    kind: 'SKILL',
    description:
      'Manage employees and subordinates, working in a team or individually, to maximise their performance and contribution. Schedule their work and activities, give instructions, motivate and direct the workers to meet the company objectives. Monitor and measure how an employee undertakes their responsibilities and how well these activities are executed. Identify areas for improvement and make suggestions to achieve this. Lead a group of people to help them achieve goals and maintain an effective working relationship among staff.',
  },
  'coach-employees': {
    uri: 'http://data.europa.eu/esco/skill/0cc9c234-f817-4f4c-908a-4d28fe3b0f4a',
    label: 'coach employees',
    kind: 'SKILL',
    description:
      "Maintain and improve employees' performance by coaching individuals or groups how to optimise specific methods, skills or abilities, using adapted coaching styles and methods. Tutor newly recruited employees and assist them in the learning of new business systems.",
  },
  'give-constructive-feedback': {
    uri: 'http://data.europa.eu/esco/skill/b9bb1f03-15e2-4079-943e-7e483b21725b',
    label: 'give constructive feedback',
    kind: 'SKILL',
    description:
      'Provide founded feedback through both criticism and praise in a respectful, clear, and consistent manner. Highlight achievements as well as mistakes and set up methods of formative assessment to evaluate work.',
  },
  'apply-conflict-management': {
    uri: 'http://data.europa.eu/esco/skill/0ee94af1-b445-4973-9c3f-459fab250342',
    label: 'apply conflict management',
    kind: 'SKILL',
    description:
      'Take ownership of the handling of all complaints and disputes showing empathy and understanding to achieve resolution. Be fully aware of all Social Responsibility protocols and procedures, and be able to deal with a problematic gambling situation in a professional manner with maturity and empathy.',
  },
  'plan-medium-to-long-term-objectives': {
    uri: 'http://data.europa.eu/esco/skill/cc3b901c-4d66-48f8-90b9-41883be1e1ed',
    label: 'plan medium to long term objectives',
    kind: 'SKILL',
    description:
      'Schedule long term objectives and immediate to short term objectives through effective medium-term planning and reconciliation processes.',
  },
  'make-strategic-business-decisions': {
    uri: 'http://data.europa.eu/esco/skill/f60c9e52-95fc-4ca1-a73c-18a491153b63',
    label: 'make strategic business decisions',
    kind: 'SKILL',
    description:
      'Analyse business information and consult directors for decision making purposes in a varied array of aspects affecting the prospect, productivity and sustainable operation of a company. Consider the options and alternatives to a challenge and make sound rational decisions based on analysis and experience.',
  },
  'negotiate-with-stakeholders': {
    uri: 'http://data.europa.eu/esco/skill/87de6e49-ca1c-42a4-8751-5ff0b991966b',
    label: 'negotiate with stakeholders',
    kind: 'SKILL',
    description:
      'Negotiate compromises with stakeholders and strive to reach the most beneficial agreements for the company. May involve building relationships with suppliers and customers, as well as ensuring products are profitable.',
  },
  'build-business-relationships': {
    uri: 'http://data.europa.eu/esco/skill/dc72ad0a-c5dc-4abd-bc0d-ca43e82162e1',
    label: 'build business relationships',
    kind: 'SKILL',
    description:
      'Establish a positive, long-term relationship between organisations and interested third parties such as suppliers, distributors, shareholders and other stakeholders in order to inform them of the organisation and its objectives.',
  },
  'listen-actively': {
    uri: 'http://data.europa.eu/esco/skill/a17286c5-238d-4f0b-bc24-29e9121345de',
    label: 'listen actively',
    kind: 'SKILL',
    description:
      'Give attention to what other people say, patiently understand points being made, asking questions as appropriate, and not interrupting at inappropriate times; able to listen carefully the needs of customers, clients, passengers, service users or others, and provide solutions accordingly.',
  },
  'customer-service': {
    uri: 'http://data.europa.eu/esco/skill/15a33d76-4640-438d-ae64-fdc0c1d3eebc',
    label: 'customer service',
    kind: 'KNOWLEDGE',
    description:
      "Processes and principles related to the customer, client, service user and to personal services; these may include procedures to evaluate customer's or service user's satisfaction.",
  },
  'create-solutions-to-problems': {
    uri: 'http://data.europa.eu/esco/skill/03b9b491-fc9b-4868-914a-bf7cd47b5041',
    label: 'create solutions to problems',
    kind: 'SKILL',
    description:
      'Solve problems which arise in planning, prioritising, organising, directing/facilitating action and evaluating performance. Use systematic processes of collecting, analysing, and synthesising information to evaluate current practice and generate new understandings about practice.',
  },
  'report-analysis-results': {
    uri: 'http://data.europa.eu/esco/skill/c544a9f3-5945-4b54-afed-de0697852817',
    label: 'report analysis results',
    kind: 'SKILL',
    description:
      'Produce research documents or give presentations to report the results of a conducted research and analysis project, indicating the analysis procedures and methods which led to the results, as well as potential interpretations of the results.',
  },
  'project-management': {
    uri: 'http://data.europa.eu/esco/skill/7111b95d-0ce3-441a-9d92-4c75d05c4388',
    label: 'project management',
    kind: 'KNOWLEDGE',
    description:
      'Understand project management and the activities which comprise this area. Know the variables implied in project management such as time, resources, requirements, deadlines, and responding to unexpected events.',
  },
  'perform-project-management': {
    uri: 'http://data.europa.eu/esco/skill/cd5efa8c-e44d-4cbc-91c6-796018dbed68',
    label: 'perform project management',
    kind: 'SKILL',
    description:
      "Manage and plan various resources, such as human resources, budget, deadline, results, and quality necessary for a specific project, and monitor the project's progress in order to achieve a specific goal within a set time and budget.",
  },
  'risk-management': {
    uri: 'http://data.europa.eu/esco/skill/6eff134b-e34f-4d6e-a6e8-5e47cf2228d0',
    label: 'risk management',
    kind: 'KNOWLEDGE',
    description:
      'The process of identifying, assessing, and prioritising of all types of risks and where they could come from, such as natural causes, legal changes, or uncertainty in any given context, and the methods for dealing with risks effectively.',
  },
  'improve-business-processes': {
    uri: 'http://data.europa.eu/esco/skill/75b30aeb-34c0-40f4-b77d-271d75a98b14',
    label: 'improve business processes',
    kind: 'SKILL',
    description:
      'Optimise the series of operations of an organisation to achieve efficiency. Analyse and adapt existing business operations in order to set new objectives and meet new goals.',
  },
  'track-key-performance-indicators': {
    uri: 'http://data.europa.eu/esco/skill/8dcbcabe-09f7-4d11-940d-125af57bbc40',
    label: 'track key performance indicators',
    kind: 'SKILL',
    description:
      'Identify the quantifiable measures that a company or industry uses to gauge or compare performance in terms of meeting their operational and strategic goals, using preset performance indicators.',
  },
  'manage-contracts': {
    uri: 'http://data.europa.eu/esco/skill/92721092-fe7c-4689-96bd-4f02385bc0e7',
    label: 'manage contracts',
    kind: 'SKILL',
    description:
      'Negotiate the terms, conditions, costs and other specifications of a contract while making sure they comply with legal requirements and are legally enforceable. Oversee the execution of the contract, agree on and document any changes in line with any legal limitations.',
  },
  'manage-budgets': {
    uri: 'http://data.europa.eu/esco/skill/21c5790c-0930-4d74-b3b0-84caf5af12ea',
    label: 'manage budgets',
    kind: 'SKILL',
    description: 'Plan, monitor and report on the budget.',
  },
  'financial-management': {
    uri: 'http://data.europa.eu/esco/skill/52e53619-fa77-4f72-b237-5e4aae784dc2',
    label: 'financial management',
    kind: 'KNOWLEDGE',
    description:
      'The field of finance that concerns the practical process analysis and tools for designating financial resources. It encompasses the structure of businesses, the investment sources, and the value increase of corporations due to managerial decision-making.',
  },
  'interpret-financial-statements': {
    uri: 'http://data.europa.eu/esco/skill/5f1d1319-7954-4a9b-90c7-57668e3a0d4b',
    label: 'interpret financial statements',
    kind: 'SKILL',
    description:
      "Read, understand, and interpret the key lines and indicators in financial statements. Extract the most important information from financial statements depending on the needs and integrate this information in the development of the department's plans.",
  },
  'perform-market-research': {
    uri: 'http://data.europa.eu/esco/skill/fe39d4db-4cb5-4299-bb9f-896c8fd6ab13',
    label: 'perform market research',
    kind: 'SKILL',
    description:
      'Gather, assess and represent data about target market and customers in order to facilitate strategic development and feasibility studies. Identify market trends.',
  },
} as const satisfies Readonly<Record<string, Skill>>;
