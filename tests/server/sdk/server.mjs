// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Starts the server for a script, and a client of it.
import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readline from 'node:readline';
import Anthropic from '@anthropic-ai/sdk';

export const model = 'claude-sonnet-4-6';
const processes = [];

export async function start(script = {}, options = {}) {
  const file = join(mkdtempSync(join(tmpdir(), 'messages-server-')), 'script.json');
  writeFileSync(file, JSON.stringify(script));
  const child = spawn(process.env.MESSAGES_SERVER, ['--script', file, '--until-eof'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  processes.push(child);
  const lines = readline.createInterface({ input: child.stdout });
  const url = await new Promise((resolve, reject) => {
    lines.once('line', resolve);
    child.once('exit', () => reject(new Error('the server does not start')));
  });
  const client = new Anthropic({ apiKey: 'test-key', baseURL: url, ...options });
  const control = async (path, body) =>
    (await fetch(url + path, body && { method: 'POST', body: JSON.stringify(body) })).json();
  return { client, url, control };
}

export function stopAll() {
  for (const child of processes) child.kill();
}

/** A text of so many tokens. */
export const words = (count, first = 'word') => [first, ...Array(count - 1).fill('word')].join(' ');
