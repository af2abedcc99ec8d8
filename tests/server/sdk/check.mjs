// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the official client makes of the server: it must find in it the API that it was written for.
import assert from 'node:assert/strict';
import Anthropic from '@anthropic-ai/sdk';
import { model, start, stopAll, words } from './server.mjs';

const hello = { model, max_tokens: 100, messages: [{ role: 'user', content: 'Hello out there' }] };
const search = {
  name: 'search',
  description: 'Searches the catalogue',
  input_schema: { type: 'object', properties: { query: { type: 'string' } } },
};
const checks = {};

checks['a message and its usage'] = async () => {
  const { client } = await start({ rules: [{ reply: { text: 'Good day to you.' } }] });
  const { data, response, request_id } = await client.messages.create(hello).withResponse();
  assert.equal(data.content[0].text, 'Good day to you.');
  assert.equal(data.stop_reason, 'end_turn');
  assert.equal(data.usage.input_tokens, 3);
  assert.equal(data.usage.output_tokens, 4);
  assert.match(request_id, /^req_/);
  assert.equal(response.headers.get('anthropic-ratelimit-requests-limit'), '1000');
  assert.equal(response.headers.get('anthropic-ratelimit-requests-remaining'), '999');
};

checks['prompt caching'] = async () => {
  const { client } = await start();
  const system = [{ type: 'text', text: words(2000), cache_control: { type: 'ephemeral', ttl: '1h' } }];
  const first = await client.messages.create({ ...hello, system });
  assert.equal(first.usage.cache_creation_input_tokens, 2000);
  assert.equal(first.usage.cache_creation.ephemeral_1h_input_tokens, 2000);
  const second = await client.messages.create({ ...hello, system });
  assert.equal(second.usage.cache_read_input_tokens, 2000);
  assert.equal(second.usage.input_tokens, 3);
  const automatic = await client.messages.create({ ...hello, system, cache_control: { type: 'ephemeral' } });
  assert.equal(automatic.usage.cache_creation.ephemeral_5m_input_tokens, 3);
};

checks['a stream'] = async () => {
  const text = 'Streams carry many words, some with an umlaut: Käse, schön, 猫.';
  const { client } = await start({ rules: [{ reply: { text, thinking: 'Let me think about it', words_per_event: 1 } }] });
  const seen = [];
  const stream = client.messages.stream({ ...hello, thinking: { type: 'adaptive' } });
  stream.on('text', (delta) => seen.push(delta));
  const message = await stream.finalMessage();
  assert.equal(seen.join(''), text);
  assert.ok(seen.length > 5);
  assert.deepEqual(message.content.map((block) => block.type), ['thinking', 'text']);
  assert.equal(message.content[0].thinking, 'Let me think about it');
  assert.equal(message.usage.output_tokens, 5 + 11);
  assert.equal(message.usage.output_tokens_details.thinking_tokens, 5);
  const types = [];
  for await (const event of await client.messages.create({ ...hello, stream: true })) types.push(event.type);
  assert.equal(types[0], 'message_start');
  assert.deepEqual(types.slice(-2), ['message_delta', 'message_stop']);
};

checks['a loop with tools'] = async () => {
  const uses = [
    { name: 'search', input: { query: 'cats and dogs', page: 1 } },
    { name: 'search', input: { query: 'mice' } },
  ];
  const { client } = await start({
    rules: [
      { match: { tools: ['search'], tool_result: false }, reply: { text: 'One moment.', tool_use: uses } },
      { match: { tool_result: true }, reply: { text: 'Found it.' } },
    ],
  });
  const request = { ...hello, tools: [search] };
  const asked = await client.messages.stream(request).finalMessage();
  assert.equal(asked.stop_reason, 'tool_use');
  const calls = asked.content.filter((block) => block.type === 'tool_use');
  assert.deepEqual(calls.map((call) => call.input), uses.map((use) => use.input));
  const results = calls.map((call) => ({ type: 'tool_result', tool_use_id: call.id, content: 'a result' }));
  const messages = [...hello.messages, { role: 'assistant', content: asked.content }, { role: 'user', content: results }];
  const answer = await client.messages.create({ ...request, messages });
  assert.equal(answer.content[0].text, 'Found it.');
  // 497 for having tools; 1 + 3 + 2 of its definition; 3 + 2 + (1 + 3 + 1) + (1 + 1) + 2 × 2 of the messages.
  assert.equal(answer.usage.input_tokens, 497 + 6 + 16);
  await assert.rejects(client.messages.create({ ...request, messages: messages.slice(0, 2) }), Anthropic.BadRequestError);
};

checks['the tool runner'] = async () => {
  const { client } = await start({
    rules: [
      { match: { tool_result: false }, reply: { tool_use: [{ name: 'search', input: { query: 'cats' } }] } },
      { match: { text: 'found: cats' }, reply: { text: 'Cats it is.' } },
    ],
  });
  if (!client.beta?.messages?.toolRunner) return 'not in this client';
  const run = async ({ query }) => `found: ${query}`;
  const tools = [{ ...search, run, parse: (input) => input }];
  const final = await client.beta.messages.toolRunner({ ...hello, tools }).runUntilDone();
  assert.equal(final.content[0].text, 'Cats it is.');
};

checks['counting'] = async () => {
  const { client } = await start();
  const { max_tokens, ...body } = hello;
  assert.equal((await client.messages.countTokens({ ...body, system: words(50) })).input_tokens, 53);
  assert.equal((await client.messages.countTokens({ ...body, tools: [search] })).input_tokens, 497 + 6 + 3);
};

checks['models, over pages'] = async () => {
  const { client } = await start();
  const all = [];
  for await (const info of client.models.list({ limit: 4 })) all.push(info);
  assert.ok(all.length > 10);
  assert.equal(new Set(all.map((info) => info.id)).size, all.length);
  const one = await client.models.retrieve(model);
  assert.deepEqual(one, all.find((info) => info.id === model));
  assert.equal(one.max_tokens, 128000);
  assert.equal(one.capabilities.thinking.types.adaptive.supported, true);
  await assert.rejects(client.models.retrieve('claude-nothing'), Anthropic.NotFoundError);
};

checks['batches'] = async () => {
  const { client, control } = await start({
    clock: { at: '2026-11-22T12:00:00Z', runs: false },
    batches: { takes_s: 600 },
    rules: [{ match: { batch: true, text: 'Fail' }, reply: { fault: { status: 500 } } }],
  });
  const say = (content) => ({ model, max_tokens: 50, messages: [{ role: 'user', content }] });
  const requests = ['Hello', 'Fail', 'Hello'].map((text, i) => ({ custom_id: `r${i}`, params: say(text) }));
  requests.push({ custom_id: 'wrong', params: { ...say('Hello'), max_tokens: 0 } });
  const batch = await client.messages.batches.create({ requests });
  assert.equal(batch.processing_status, 'in_progress');
  assert.equal(batch.request_counts.processing, 4);
  await assert.rejects(client.messages.batches.results(batch.id));
  await control('/_clock', { advance_s: 600 });
  const ended = await client.messages.batches.retrieve(batch.id);
  assert.equal(ended.processing_status, 'ended');
  assert.deepEqual(ended.request_counts, { processing: 0, succeeded: 2, errored: 2, canceled: 0, expired: 0 });
  const results = {};
  for await (const line of await client.messages.batches.results(batch.id)) results[line.custom_id] = line.result;
  assert.equal(results.r0.message.usage.service_tier, 'batch');
  assert.equal(results.r1.error.error.type, 'api_error');
  assert.equal(results.wrong.error.error.type, 'invalid_request_error');
  const second = await client.messages.batches.create({ requests });
  assert.equal((await client.messages.batches.cancel(second.id)).processing_status, 'canceling');
  await control('/_clock', { advance_s: 60 });
  assert.equal((await client.messages.batches.retrieve(second.id)).request_counts.canceled, 4);
  const ids = [];
  for await (const item of client.messages.batches.list({ limit: 1 })) ids.push(item.id);
  assert.deepEqual(ids, [second.id, batch.id]);
  assert.equal((await client.messages.batches.delete(batch.id)).type, 'message_batch_deleted');
};

checks['errors and retries'] = async () => {
  const fault = (status, more) => ({ times: 1, reply: { fault: { status, ...more } } });
  const { client, control } = await start({ rules: [fault(529, { retry_after: 0 }), fault(500, { retry_after: 0 })] });
  assert.equal((await client.messages.create(hello)).content.length, 1);
  assert.equal((await control('/_log')).length, 3);
  const kinds = {
    400: Anthropic.BadRequestError,
    401: Anthropic.AuthenticationError,
    403: Anthropic.PermissionDeniedError,
    404: Anthropic.NotFoundError,
    409: Anthropic.ConflictError,
    429: Anthropic.RateLimitError,
    500: Anthropic.InternalServerError,
    529: Anthropic.InternalServerError,
  };
  for (const [status, kind] of Object.entries(kinds)) {
    await control('/_script', { rules: [{ reply: { fault: { status: Number(status), message: 'Scripted fault' } } }] });
    const failure = await client.messages.create(hello, { maxRetries: 0 }).catch((error) => error);
    assert.ok(failure instanceof kind, `${status}: ${failure}`);
    assert.equal(failure.status, Number(status));
    assert.equal(failure.error.error.message, 'Scripted fault');
    assert.equal(failure.requestID, failure.error.request_id);
  }
  const sampling = await client.messages.create({ ...hello, temperature: 1 }).catch((error) => error);
  assert.ok(sampling instanceof Anthropic.BadRequestError);
};

checks['faults in a stream'] = async () => {
  const { client, control } = await start({}, { maxRetries: 0 });
  const consume = async (fault) => {
    await control('/_script', { rules: [{ reply: { text: 'A few words with ä and ö.', fault } }] });
    return client.messages.stream(hello).finalMessage().catch((error) => error);
  };
  const overloaded = await consume({ error_event: { after: 4 } });
  assert.ok(overloaded instanceof Anthropic.APIError);
  assert.match(String(overloaded.message), /overloaded_error/);
  for (const cut of ['first_byte', 'line', 'character', 'message_delta'])
    assert.ok((await consume({ cut })) instanceof Error, `cut at ${cut}`);
  assert.ok((await consume({ close: 'before_headers' })) instanceof Anthropic.APIConnectionError);
  const unknown = await consume({ insert: [{ after: 2, event: 'new_event', data: { type: 'new_event' } }] });
  assert.equal(unknown.content?.[0]?.text, 'A few words with ä and ö.');
};

let failed = 0;
for (const [name, run] of Object.entries(checks)) {
  try {
    const note = await run();
    console.log(`ok      ${name}${note ? ` (${note})` : ''}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n${error.stack}`);
  }
}
stopAll();
console.log(`${Object.keys(checks).length} checks, ${failed} failed`);
process.exit(failed ? 1 : 0);
