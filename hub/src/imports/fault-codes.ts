interface FaultCodeEntry {
  /** What it stops: the whole file, or a row; a notice rejects nothing, but may leave its own row out. */
  readonly stops: 'file' | 'row' | 'itself' | 'nothing';
  readonly meaning: string;
}

/** Every code that a rejects file or a summary can carry; docs/imports.md lists them, and a test holds it to this. */
export const faultCodes = {
  NOT_UTF8: {
    stops: 'file',
    meaning: 'A byte that is not UTF-8; the message names its offset and line.',
  },
  NOT_TEXT: { stops: 'file', meaning: 'A zero byte, as UTF-16 or a spreadsheet file has them.' },
  BROKEN_GZIP: { stops: 'file', meaning: 'A .gz file that ends early or is damaged.' },
  EMPTY_FILE: { stops: 'file', meaning: 'No header.' },
  NO_ROWS: { stops: 'file', meaning: 'A header and nothing below it.' },
  WRONG_DELIMITER: {
    stops: 'file',
    meaning: 'The header is one column that holds another delimiter.',
  },
  MISSING_COLUMN: {
    stops: 'file',
    meaning: 'A column that the kind or the map needs is not in the header.',
  },
  DUPLICATE_COLUMN: { stops: 'file', meaning: 'A column that is read stands twice in the header.' },
  BROKEN_QUOTE: {
    stops: 'file',
    meaning:
      'A quote inside an unquoted cell, or one that never closes: nothing says where the next row starts.',
  },
  ROW_TOO_LONG: {
    stops: 'file',
    meaning: 'A row over a million characters, mostly a quote that never closes.',
  },
  COLUMN_COUNT: {
    stops: 'row',
    meaning: 'More or fewer cells than the header has, or a last line that was cut off.',
  },
  MISSING_VALUE: { stops: 'row', meaning: 'An empty cell where a value is required.' },
  MALFORMED: { stops: 'row', meaning: 'A text that does not have the form its field needs.' },
  NOT_A_DATE: { stops: 'row', meaning: 'A text that fits none of the date formats.' },
  AMBIGUOUS_DATE: {
    stops: 'row',
    meaning: 'A text that fits two date formats and means another day in each.',
  },
  NO_SUCH_DATE: {
    stops: 'row',
    meaning:
      'A day or time that does not exist, such as 30 February or a time that a clock change skips.',
  },
  AMBIGUOUS_TIME: { stops: 'row', meaning: 'A local time that a clock change makes happen twice.' },
  IN_FUTURE: { stops: 'row', meaning: 'A date after now where only the past is possible.' },
  NOT_A_NUMBER: {
    stops: 'row',
    meaning: 'A text that is not a number in the decimal notation of the map.',
  },
  OUT_OF_RANGE: { stops: 'row', meaning: 'A number or year outside its range.' },
  UNKNOWN_VALUE: {
    stops: 'row',
    meaning: 'A value without a translation; the known ones are listed.',
  },
  INCONSISTENT: {
    stops: 'row',
    meaning: 'Two cells of a row contradict each other, or the row contradicts what is stored.',
  },
  CONFLICTING_DUPLICATE: {
    stops: 'row',
    meaning: 'Rows of one key that differ: none of them is taken.',
  },
  TAKEN: { stops: 'row', meaning: 'An address or identity that belongs to another employee.' },
  UNKNOWN_EMPLOYEE: {
    stops: 'row',
    meaning: 'No employee by that number, name, address or identity.',
  },
  AMBIGUOUS_EMPLOYEE: {
    stops: 'row',
    meaning: 'More than one employee by that name, address or identity.',
  },
  MANAGER_CYCLE: {
    stops: 'row',
    meaning: 'An employee who would be, at some remove, their own manager.',
  },
  MANAGER_REJECTED: {
    stops: 'row',
    meaning: 'The manager is new in this file and their own row is rejected.',
  },
  UNKNOWN_ORG_UNIT: {
    stops: 'row',
    meaning: 'An org unit that is neither stored nor named in the file.',
  },
  CONFLICTING_ORG_UNIT: {
    stops: 'row',
    meaning: 'Rows that give one org unit different names or parents.',
  },
  ORG_UNIT_CYCLE: { stops: 'row', meaning: 'An org unit that would lie inside itself.' },
  UNKNOWN_JOB_ROLE: { stops: 'row', meaning: 'No job role by that id or title.' },
  AMBIGUOUS_JOB_ROLE: {
    stops: 'row',
    meaning: "More than one job role by that title, or a new one whose id is another role's.",
  },
  UNKNOWN_COURSE: { stops: 'row', meaning: 'No course by that code.' },
  UNKNOWN_REVIEW_CYCLE: {
    stops: 'row',
    meaning: 'No review cycle by that name, and no dates to make it from.',
  },
  CONFLICTING_REVIEW_CYCLE: { stops: 'row', meaning: 'Different dates for one review cycle.' },
  UNKNOWN_COMPETENCY: { stops: 'row', meaning: 'No competency by that id or name.' },
  AMBIGUOUS_COMPETENCY: {
    stops: 'row',
    meaning:
      "More than one competency by that name, or a new one whose id is another competency's.",
  },
  CONFLICTING_REVIEW: {
    stops: 'row',
    meaning: 'Ratings of one new review that disagree about its reviewer or overall score.',
  },
  UNKNOWN_OCCUPATION: {
    stops: 'row',
    meaning: 'A figure of an occupation that is neither in the files nor stored.',
  },
  IDENTICAL_DUPLICATE: { stops: 'itself', meaning: 'The same row again: one is taken.' },
  BLANK_LINE: { stops: 'nothing', meaning: 'A line without any cell: passed over.' },
  UNREAD_COLUMN: { stops: 'nothing', meaning: 'A column that no field reads.' },
  UNREAD_FILE: { stops: 'nothing', meaning: 'A file of the folder that this kind does not read.' },
  UNTYPED_SKILL: { stops: 'nothing', meaning: 'ESCO gives no type for a skill: taken as SKILL.' },
  SELF_RELATION: { stops: 'itself', meaning: 'ESCO relates a skill to itself: left out.' },
  DANGLING_RELATION: {
    stops: 'itself',
    meaning: 'ESCO relates something that is neither in the files nor stored: left out.',
  },
  SUPPRESSED: {
    stops: 'itself',
    meaning: 'O*NET recommends to suppress a figure (too few answers, or too far apart): left out.',
  },
} as const satisfies Record<string, FaultCodeEntry>;

export type FaultCode = keyof typeof faultCodes;
