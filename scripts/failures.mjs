// Names each failed test of xunit's result files with the beginning of its message, so that the end of a long log says what broke.
// Usage: node scripts/failures.mjs TestResults/*.xml
import { readFileSync } from 'node:fs';

const longestMessage = 1_500;
const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const plain = text =>
  text.replace(/<!\[CDATA\[|\]\]>/g, '').replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => entities[name]).replace(/&#x[0-9A-Fa-f]+;/g, ' ').trim();

const part = (test, name) => plain(test.match(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`))?.[1] ?? '');

function* failures(file) {
  const results = readFileSync(file, 'utf8');
  for (const [test, name] of results.matchAll(/<test [^>]*?\bname="([^"]*)"[^>]*?\bresult="Fail"[\s\S]*?<\/test>/g)) {
    const place = part(test, 'stack-trace').split('\n').find(line => line.includes('/tests/')) ?? '';
    yield { name: plain(name), message: part(test, 'message').slice(0, longestMessage), place: place.trim() };
  }
  for (const [error] of results.matchAll(/<error [\s\S]*?<\/error>/g)) {
    yield { name: 'outside of a test', message: part(error, 'message').slice(0, longestMessage), place: '' };
  }
}

for (const file of process.argv.slice(2)) {
  for (const { name, message, place } of failures(file)) {
    console.error(['', `FAILED: ${name}`, ...message.split('\n'), place].filter((line, at) => at === 0 || line).join('\n  '));
  }
}
