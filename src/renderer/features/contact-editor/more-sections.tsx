import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SECTION_NAMES, type SectionName } from '../../../domain/person-sections';
import { isStarted } from '../../../domain/section-form';
import { useRecordLabels } from '../../i18n/record-labels';
import { Button } from '../../ui/button';
import { DateWarnings } from './date-warnings';
import type { FieldsProps } from './form-props';
import { SectionFields } from './section-fields';

/** The field that says which sections are unfolded: drafts keep it. */
const OPEN = 'open-sections';

interface MoreSectionsProps extends FieldsProps {
  /** The section that one came for: unfolded, its first field in focus. */
  readonly wanted?: SectionName | undefined;
}

/** The rest of the record: each section is one button until it is wanted or holds something. */
export function MoreSections({ wanted, ...form }: MoreSectionsProps) {
  const { t } = useTranslation();
  const labels = useRecordLabels();
  const { fields, errors, onEdit } = form;
  const unfolded = (fields[OPEN] ?? wanted ?? '').split(' ');
  const hasError = (name: SectionName) => Object.keys(errors).some((field) => field.startsWith(`${name}.`));
  const isOpen = (name: SectionName) => unfolded.includes(name) || isStarted(fields, name) || hasError(name);
  const latest = useRef<SectionName>(undefined);
  const folded = SECTION_NAMES.filter((name) => !isOpen(name));
  const unfold = (name: SectionName) => {
    latest.current = name;
    onEdit({ ...fields, [OPEN]: [...unfolded, name].join(' ').trim() });
  };
  useEffect(() => {
    const name = latest.current;
    latest.current = undefined;
    if (name !== undefined) focusFirstField(name);
  });
  useEffect(() => {
    if (wanted !== undefined) focusFirstField(wanted);
  }, [wanted]);
  return (
    <section className="form__section" aria-label={t('sections.title.more')}>
      <h2>{t('sections.title.more')}</h2>
      <DateWarnings fields={fields} />
      {SECTION_NAMES.filter(isOpen).map((name) => (
        <section key={name} id={sectionId(name)} className="unfolded" aria-label={labels.section(name)}>
          <h3>{labels.section(name)}</h3>
          <p className="field__hint">{labels.sectionHint(name)}</p>
          <SectionFields section={name} {...form} />
        </section>
      ))}
      {folded.length > 0 && (
        <div className="choices">
          {folded.map((name) => (
            <Button key={name} onPress={() => unfold(name)}>
              {`+ ${labels.section(name)}`}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

function sectionId(name: SectionName): string {
  return `section-${name}`;
}

function focusFirstField(name: SectionName): void {
  const section = document.getElementById(sectionId(name));
  section?.scrollIntoView({ block: 'start' });
  const field = section?.querySelector('input, select, textarea');
  if (field instanceof HTMLElement) field.focus({ preventScroll: true });
}
