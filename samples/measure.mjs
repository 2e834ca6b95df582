#!/usr/bin/env node
// Measures how long answers take, through GraphQL over HTTP, as a client sees it. Node.js 20 or newer, no dependencies.
//
//   node samples/measure.mjs [--server http://localhost:8080] [--file samples/knowledge.jsonl] [--askers 1] [--questions 500] [--cached]
//
// Questions are made from the titles of the file. Each is asked once, with a number that makes it new to the cache;
// with --cached they repeat.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    server: { type: 'string', default: 'http://localhost:8080' },
    file: { type: 'string', default: 'samples/knowledge.jsonl' },
    askers: { type: 'string', default: '1' },
    questions: { type: 'string', default: '500' },
    cached: { type: 'boolean', default: false },
  },
});
const askers = Number(values.askers);
const questions = Number(values.questions);
const titles = readFileSync(values.file, 'utf8').trim().split('\n').map(line => JSON.parse(line).title);
const query = 'query ($question: String!) { ask(question: $question) { text known elapsedMs citations { quote item { title } } } }';
const run = Date.now().toString(36);

const question = number => `What is known about ${titles[number % titles.length]}?${values.cached ? '' : ` (${run}-${number})`}`;

async function ask(number) {
  const started = performance.now();
  const response = await fetch(`${values.server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { question: question(number) } }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return { milliseconds: performance.now() - started, known: data.ask.known };
}

async function askAll(from, to) {
  const answers = [];
  let next = from;
  await Promise.all(Array.from({ length: askers }, async () => {
    while (next < to) answers.push(await ask(next++));
  }));
  return answers;
}

const warmUp = 50;
await askAll(0, warmUp);
const started = performance.now();
const answers = await askAll(warmUp, warmUp + questions);
const seconds = (performance.now() - started) / 1000;
const sorted = answers.map(answer => answer.milliseconds).sort((a, b) => a - b);
const percentile = share => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
const known = answers.filter(answer => answer.known).length;
console.log(`${questions} questions, ${askers} at a time: p50 ${percentile(0.5)} ms, p95 ${percentile(0.95)} ms, p99 ${percentile(0.99)} ms, `
  + `slowest ${percentile(1)} ms, ${(questions / seconds).toFixed(0)} answers/s, ${known} known`);
