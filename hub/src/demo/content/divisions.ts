import { type Division } from './division.ts';
import { makingDivisions } from './making-divisions.ts';
import { servingDivisions } from './serving-divisions.ts';

/** The company's divisions, each with its departments; a small company has the first of them. */
export const divisions: readonly Division[] = [...makingDivisions, ...servingDivisions];
