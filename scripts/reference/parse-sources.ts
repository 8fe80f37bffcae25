import { z } from 'zod';
import type { Report } from './problem.ts';

const text = z.string().min(1);
const instruments = z.record(
  z.string().regex(/^[a-z][a-z\d-]*$/u),
  z.strictObject({ name: text, short: text, dates: text.exactOptional() }),
);
const documents = z.record(
  z.string().regex(/^D\d$/u),
  z.strictObject({ title: text, by: text, dated: text, about: text }),
);

/** Reads the names of treaties and laws by their ids. */
export function parseInstruments(json: string, report: Report): z.infer<typeof instruments> {
  return parse(instruments, json, report) ?? {};
}

/** Reads what is known of the documents by their ids. */
export function parseDocuments(json: string, report: Report): z.infer<typeof documents> {
  return parse(documents, json, report) ?? {};
}

function parse<Schema extends z.ZodType>(schema: Schema, json: string, report: Report) {
  try {
    const parsed = schema.safeParse(JSON.parse(json));
    for (const { path, message } of parsed.error?.issues ?? [])
      report(lineOf(json, String(path[0] ?? '')), `${path.join('.')}: ${message}`);
    return parsed.data;
  } catch {
    report(1, 'this is no JSON');
    return undefined;
  }
}

function lineOf(json: string, key: string): number {
  return (
    Math.max(
      0,
      json.split('\n').findIndex((line) => line.includes(`"${key}"`)),
    ) + 1
  );
}
