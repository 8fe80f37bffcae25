import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldChange, RecordChangeLine, RecordHistory as History } from '../../../contract/history';
import { formatMoment } from '../../i18n/format-date';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { useValueText } from './use-value-text';

interface RecordHistoryProps {
  readonly recordId: string;
  /** What the record is, for those who hear the page. */
  readonly subject: string;
}

/** Every change of a record on demand: who, when, before and after, and the way back. */
export function RecordHistory({ recordId, subject }: RecordHistoryProps) {
  const { t } = useTranslation();
  const [isShown, setIsShown] = useState(false);
  const action = t(isShown ? 'history.action.hide' : 'history.action.show');
  return (
    <div className="history">
      <div>
        <Button
          look="quiet"
          aria-expanded={isShown}
          aria-label={`${action}: ${subject}`}
          onPress={() => setIsShown(!isShown)}
        >
          {action}
        </Button>
      </div>
      {isShown && <ShownHistory recordId={recordId} subject={subject} />}
    </div>
  );
}

function ShownHistory({ recordId, subject }: RecordHistoryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const vault = useVault();
  const [outcome, setOutcome] = useState<'restored' | 'refused'>();
  const { data } = useQuery({
    queryKey: ['history', recordId],
    queryFn: () => vault.call('history.read', { recordId }),
  });
  if (data?.ok !== true) return <p role="status">{t('history.status.loading')}</p>;
  const history = data.value;
  const restore = async (line: RecordChangeLine, field: string) => {
    const restored = await vault.call('history.restoreValue', {
      recordId,
      revision: history.revision,
      changedIn: line.revision,
      field,
    });
    setOutcome(restored.ok ? 'restored' : 'refused');
  };
  return (
    <section className="history__body" aria-label={`${t('history.title.history')}: ${subject}`}>
      {outcome === 'restored' && <Notice>{t('history.status.restored')}</Notice>}
      {outcome === 'refused' && <Notice tone="error">{t('history.error.refused')}</Notice>}
      <ol className="history__lines">
        {history.lines.map((line) => (
          <HistoryLine
            key={line.revision}
            line={line}
            history={history}
            onRestore={(field) => void restore(line, field)}
          />
        ))}
        {history.isCut && <li className="quiet">{t('history.hint.cut')}</li>}
        <li>
          <strong>{t('history.label.recorded')}</strong>{' '}
          <time className="quiet" dateTime={new Date(history.createdAt).toISOString()}>
            {formatMoment(history.createdAt, language)}
          </time>
          {history.lines.length === 0 && !history.isCut && <p className="quiet">{t('history.hint.none')}</p>}
        </li>
      </ol>
    </section>
  );
}

interface HistoryLineProps {
  readonly line: RecordChangeLine;
  readonly history: History;
  readonly onRestore: (field: string) => void;
}

function HistoryLine({ line, history, onRestore }: HistoryLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const label = line.by === '' ? t('history.label.somebody') : line.by;
  const by = line.isMine ? t('history.label.you', { label }) : label;
  const isUnchanged = line.kind === 'updated' && line.changes.length === 0;
  return (
    <li className="history__line">
      <p>
        <strong>{t(`history.label.${line.kind}`, { by })}</strong>{' '}
        <time className="quiet" dateTime={new Date(line.at).toISOString()}>
          {formatMoment(line.at, language)}
        </time>
      </p>
      {isUnchanged && <p className="quiet">{t('history.label.unchanged')}</p>}
      {line.changes.map((change) => (
        <HistoryChange
          key={change.field}
          change={change}
          history={history}
          onRestore={() => onRestore(change.field)}
        />
      ))}
    </li>
  );
}

interface HistoryChangeProps {
  readonly change: FieldChange;
  readonly history: History;
  readonly onRestore: () => void;
}

function HistoryChange({ change, history, onRestore }: HistoryChangeProps) {
  const { t } = useTranslation();
  const { fieldLabel, valueText } = useValueText(history);
  const label = fieldLabel(change.field);
  const before = valueText(change.field, change.before);
  const after = valueText(change.field, change.after);
  return (
    <div className="change">
      <p className="change__field">{label}</p>
      <dl className="change__values">
        <dt className="quiet">{t('history.label.before')}</dt>
        <dd lang={textLanguage(before)} dir="auto">
          {before}
        </dd>
        <dt className="quiet">{t('history.label.after')}</dt>
        <dd lang={textLanguage(after)} dir="auto">
          {after}
        </dd>
      </dl>
      <Button
        look="quiet"
        aria-label={`${t('history.action.restore')}: ${label}, ${before.slice(0, 60)}`}
        onPress={onRestore}
      >
        {t('history.action.restore')}
      </Button>
    </div>
  );
}
