import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../domain/attachment';
import type { Encounter } from '../../../domain/encounter';
import type { FieldConflict } from '../../../domain/field-edits';
import type { LinkedRecord } from '../../../domain/linked-record';
import type { Person } from '../../../domain/person';
import { textLanguage } from '../../i18n/text-language';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { useFieldText, type RecordField } from '../../i18n/use-field-text';

/** Puts a field and its value into words. */
export interface FieldWords {
  readonly fieldLabel: (field: string) => string;
  readonly valueText: (field: string, value: unknown) => string;
}

interface ConflictsProps {
  readonly record: Person | Encounter | Attachment | LinkedRecord;
  /** For other records than people and notes. */
  readonly words?: FieldWords;
}

/** Fields of a record that two people changed independently: both values, to choose from. */
export function Conflicts({ record, words }: ConflictsProps) {
  const own = useOwnWords();
  const fields = [...new Set((record.conflicts ?? []).map(({ field }) => field))];
  return fields.map((field) => <Conflict key={field} record={record} field={field} words={words ?? own} />);
}

function useOwnWords(): FieldWords {
  const { t } = useTranslation();
  const text = useFieldText();
  return {
    fieldLabel: (field) => t(`codes.field.${field as RecordField}`),
    valueText: (field, value) => text(field as RecordField, value),
  };
}

interface ConflictProps extends Required<ConflictsProps> {
  readonly field: string;
}

function Conflict({ record, field, words }: ConflictProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [isRefused, setIsRefused] = useState(false);
  const rivals = (record.conflicts ?? []).filter((each) => each.field === field);
  const decide = async (conflict: number) => {
    const { id: recordId, revision } = record;
    const decided = await vault.call('conflict.resolve', { recordId, revision, field, conflict });
    setIsRefused(!decided.ok);
  };
  const title = t('conflict.title.conflict', { field: words.fieldLabel(field) });
  return (
    <section className="card" aria-label={title}>
      <h3 className="card__title">{title}</h3>
      <p className="quiet">{t('conflict.body.conflict')}</p>
      <ul className="ways">
        <Version
          text={words.valueText(field, new Map<string, unknown>(Object.entries(record)).get(field))}
          from={t('conflict.label.ours')}
          onChoose={() => void decide(-1)}
        />
        {rivals.map((rival, index) => (
          <Version
            key={keyOf(rival)}
            text={words.valueText(field, rival.value)}
            from={t('conflict.label.theirs', { from: rival.from || t('keys.label.unnamed') })}
            onChoose={() => void decide(index)}
          />
        ))}
      </ul>
      {isRefused && <Notice tone="error">{t('conflict.error.refused')}</Notice>}
    </section>
  );
}

function keyOf({ value, from, at }: FieldConflict): string {
  return JSON.stringify([value, from, at]);
}

interface VersionProps {
  readonly text: string;
  readonly from: string;
  readonly onChoose: () => void;
}

function Version({ text, from, onChoose }: VersionProps) {
  const { t } = useTranslation();
  return (
    <li className="ways__item">
      <span className="ways__name conflict__value" lang={textLanguage(text)} dir="auto">
        {text === '' ? t('conflict.label.empty') : text}
      </span>
      <span className="quiet">{from}</span>
      <Button aria-label={t('conflict.action.keep', { value: text.slice(0, 80) })} onPress={onChoose}>
        {t('conflict.action.choose')}
      </Button>
    </li>
  );
}
