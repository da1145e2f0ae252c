import { expect, test } from 'vitest';
import { competencies, competencyIds } from '../src/demo/content/competencies.ts';
import { catalogue, courseByCode } from '../src/demo/content/courses.ts';
import { jobRoles } from '../src/demo/content/job-roles.ts';
import { learningPaths } from '../src/demo/content/learning-paths.ts';
import { campaigns } from '../src/demo/content/mandatory-learning.ts';
import { skills } from '../src/demo/content/skills.ts';

const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

test('holds 200 courses with codes and titles of their own', () => {
  expect(catalogue).toHaveLength(200);
  expect(repeated(catalogue.map(({ code }) => code))).toEqual([]);
  expect(repeated(catalogue.map(({ title }) => title))).toEqual([]);
});

test('names skills by ESCO address, or by one of the company where ESCO has none', () => {
  const uris = Object.values(skills).map(({ uri }) => uri);
  expect(repeated(uris)).toEqual([]);
  const known =
    /^(http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f-]{36}|urn:loopgraph:skill:[a-z-]+)$/;
  expect(uris.filter((uri) => !known.test(uri))).toEqual([]);
});

test('teaches every skill and develops every competency by some course', () => {
  const taught = new Set(catalogue.flatMap(({ teaches }) => Object.keys(teaches)));
  expect(Object.keys(skills).filter((slug) => !taught.has(slug))).toEqual([]);
  const developed = new Set(catalogue.flatMap(({ develops }) => Object.keys(develops)));
  expect(competencyIds.filter((id) => !developed.has(id))).toEqual([]);
});

test('describes two behaviours at each of five levels, no two alike', () => {
  const behaviours = competencyIds.flatMap((id) => competencies[id].indicators.flat());
  expect(behaviours).toHaveLength(24 * 5 * 2);
  expect(repeated(behaviours)).toEqual([]);
});

test('demands something essential of every job role, and each competency once', () => {
  expect(Object.keys(jobRoles)).toHaveLength(43);
  for (const { requirements } of Object.values(jobRoles)) {
    expect(repeated(requirements.map(({ competency }) => competency))).toEqual([]);
    expect(requirements.some(({ essential }) => essential)).toBe(true);
  }
});

test('asks in campaigns for just the mandatory courses, and leads paths through courses there are', () => {
  const mandatory = catalogue.filter((course) => course.mandatory).map(({ code }) => code);
  expect(campaigns.map(({ course }) => course).toSorted()).toEqual(mandatory.toSorted());
  const steps = learningPaths.flatMap(({ courses }) => courses);
  expect(steps.map((code) => courseByCode(code).code)).toEqual(steps);
});
