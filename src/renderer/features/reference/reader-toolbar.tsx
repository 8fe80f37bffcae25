import { useTranslation } from 'react-i18next';
import { Input, SearchField } from 'react-aria-components';
import { isLanguage, LANGUAGES } from '../../../domain/language';
import { READING_SIZES, type ReaderState, type ReadingSize } from '../../../domain/reading';
import { LANGUAGE_NAMES } from '../../i18n/language-names';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { CompactSelect } from './compact-select';
import { neighboursOf } from './neighbours';
import { useReader } from './reader-context';

interface ReaderToolbarProps {
  readonly state: ReaderState;
  readonly size: ReadingSize;
  readonly onSize: (size: ReadingSize) => void;
  readonly onState: (state: ReaderState) => void;
  readonly onBack: (() => void) | undefined;
  /** Is there a screen that the reader can stand beside? */
  readonly canStandBeside: boolean;
}

const NO_SECOND = 'none';

/** Everything one does with pages: find, turn, set, print, close. */
export function ReaderToolbar({ state, size, onSize, onState, onBack, canStandBeside }: ReaderToolbarProps) {
  const { t } = useTranslation();
  return (
    <div className="reader__bar" role="group" aria-label={t('reference.label.toolbar')}>
      <Turning page={state.page} onBack={onBack} onContents={() => onState(toContents(state, ''))} />
      <SearchField
        className="reader__search"
        name="reference-query"
        aria-label={t('reference.label.search')}
        value={state.query}
        onChange={(query) => onState(toContents(state, query))}
      >
        <Input
          className="field__input"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('reference.label.search')}
        />
      </SearchField>
      <div className="reader__setting">
        <Setting state={state} size={size} onSize={onSize} onState={onState} />
        {state.page !== 'contents' && (
          <Button look="quiet" onPress={() => window.print()}>
            {t('reference.action.print')}
          </Button>
        )}
        {canStandBeside && (
          <Button
            look="quiet"
            onPress={() => onState({ ...state, mode: state.mode === 'beside' ? 'full' : 'beside' })}
          >
            {t(state.mode === 'beside' ? 'reference.action.wide' : 'reference.action.beside')}
          </Button>
        )}
        <Button look="quiet" onPress={() => onState({ ...state, mode: 'closed' })}>
          {t('reference.action.close')}
        </Button>
      </div>
    </div>
  );
}

type SettingProps = Pick<ReaderToolbarProps, 'state' | 'size' | 'onSize' | 'onState'>;

function Setting({ state, size, onSize, onState }: SettingProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { second, ...withoutSecond } = state;
  return (
    <>
      <CompactSelect
        label={t('reference.label.size')}
        value={size}
        choices={READING_SIZES.map((each) => ({ value: each, label: t(`reference.label.size-${each}`) }))}
        onChange={(chosen) => onSize(READING_SIZES.find((each) => each === chosen) ?? 'normal')}
      />
      <CompactSelect
        label={t('reference.label.second')}
        value={second === undefined || second === language ? NO_SECOND : second}
        choices={[
          { value: NO_SECOND, label: t('reference.label.oneLanguage') },
          ...LANGUAGES.filter((each) => each !== language).map((each) => ({
            value: each,
            label: `+ ${LANGUAGE_NAMES[each]}`,
          })),
        ]}
        onChange={(chosen) =>
          onState(isLanguage(chosen) ? { ...withoutSecond, second: chosen } : withoutSecond)
        }
      />
    </>
  );
}

// Typing leads to the results, which stand in place of the contents.
function toContents({ place: _place, ...state }: ReaderState, query: string): ReaderState {
  return { ...state, query, page: 'contents' };
}

interface TurningProps {
  readonly page: ReaderState['page'];
  readonly onBack: (() => void) | undefined;
  readonly onContents: () => void;
}

function Turning({ page, onBack, onContents }: TurningProps) {
  const { t } = useTranslation();
  const { onGo } = useReader();
  const { previous, next } = neighboursOf(page);
  return (
    <>
      <Button look="quiet" isDisabled={onBack === undefined} onPress={() => onBack?.()}>
        {t('reference.action.back')}
      </Button>
      <Button onPress={onContents}>{t('reference.title.contents')}</Button>
      <Button
        aria-label={t('reference.action.previous')}
        isDisabled={previous === undefined}
        onPress={() => previous && onGo(previous)}
      >
        ‹
      </Button>
      <Button
        aria-label={t('reference.action.next')}
        isDisabled={next === undefined}
        onPress={() => next && onGo(next)}
      >
        ›
      </Button>
    </>
  );
}
