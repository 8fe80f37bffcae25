import { describe, expect, test } from 'vitest';
import { DESCRIPTION_LIMIT, type AttachmentDetails, type AttachmentId } from './attachment';
import { parseAttachmentForm, toAttachmentForm } from './attachment-form';
import type { PartialDate } from './partial-date';

const original = 'o'.repeat(22) as AttachmentId;

const ALL: AttachmentDetails = {
  name: '공민증.jpg',
  origin: '본인에게서',
  documentType: 'identity-paper',
  madeOn: '2012-05' as PartialDate,
  language: 'ko',
  description: '앞면.\n사진이 가려져 있다.',
  redactedFrom: original,
};

describe('the form of a file', () => {
  test('gives back what it was filled with', () => {
    expect(parseAttachmentForm(toAttachmentForm(ALL), [original])).toEqual({ ok: true, value: ALL });
    const few: AttachmentDetails = { name: 'a.pdf', origin: '' };
    expect(parseAttachmentForm(toAttachmentForm(few), [original])).toEqual({ ok: true, value: few });
  });

  test('needs a name, and nothing else', () => {
    expect(parseAttachmentForm({}, [])).toEqual({ ok: false, error: { name: { kind: 'text-required' } } });
    expect(parseAttachmentForm({ name: ' x ' }, [])).toEqual({ ok: true, value: { name: 'x', origin: '' } });
  });

  test('tells all errors at once', () => {
    const long = 'a'.repeat(201);
    expect(parseAttachmentForm({ name: long, origin: long, madeOn: 'soon' }, [])).toMatchObject({
      ok: false,
      error: {
        name: { kind: 'text-too-long' },
        origin: { kind: 'text-too-long' },
        madeOn: { kind: 'date-unreadable' },
      },
    });
  });

  test('takes a description up to its limit, without blanks around it', () => {
    const fits = '가'.repeat(DESCRIPTION_LIMIT);
    expect(parseAttachmentForm({ name: 'x', description: `  ${fits}\n` }, [])).toMatchObject({
      value: { description: fits },
    });
    expect(parseAttachmentForm({ name: 'x', description: `${fits}나` }, [])).toEqual({
      ok: false,
      error: {
        description: { kind: 'text-too-long', limit: DESCRIPTION_LIMIT, length: DESCRIPTION_LIMIT + 1 },
      },
    });
  });

  test('knows no codes and no originals but those on the list', () => {
    const fields = { name: 'x', documentType: 'poem', language: 'tlh', redactedFrom: original };
    expect(parseAttachmentForm(fields, [])).toEqual({ ok: true, value: { name: 'x', origin: '' } });
  });
});
