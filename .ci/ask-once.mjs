// Asks a running service one question and checks that the answer quotes its sources verbatim.
import assert from 'node:assert/strict';

const [address] = process.argv.slice(2);
const response = await fetch(`${address}/api/ask`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ messages: [{ role: 'user', content: '投保知识产权保险，保费8万，能补多少？' }] }),
});
const answer = await response.json();
console.log(JSON.stringify(answer, null, 2));
assert.equal(response.status, 200);
assert.ok(answer.citations.length > 0, 'the answer cites nothing');
for (const { clauseId, quote, start, end } of answer.citations) {
  const clause = await (await fetch(`${address}/api/clauses/${clauseId}`)).json();
  assert.equal(clause.text.slice(start, end), quote);
}
