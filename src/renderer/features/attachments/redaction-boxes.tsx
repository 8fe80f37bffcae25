import { useId, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { boxAfterKey, boxBetween, type PicturePoint, type RedactionBox } from '../../../domain/redaction-box';

interface RedactionBoxesProps {
  readonly boxes: readonly RedactionBox[];
  readonly onChange: (boxes: readonly RedactionBox[]) => void;
  /** The picture that lies below. */
  readonly children: ReactNode;
}

interface Drawing {
  readonly from: PicturePoint;
  readonly to: PicturePoint;
}

/** Black boxes on a picture: drawn by pointer, moved and resized by the keyboard. */
export function RedactionBoxes({ boxes, onChange, children }: RedactionBoxesProps) {
  const { t } = useTranslation();
  const hintId = useId();
  const [drawing, setDrawing] = useState<Drawing>();
  const drawn = drawing && boxBetween(drawing.from, drawing.to);
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    // What lies on a box belongs to the box.
    if (event.button !== 0 || event.target instanceof HTMLButtonElement) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = pointOf(event);
    setDrawing({ from, to: from });
  };
  const end = () => {
    setDrawing(undefined);
    if (drawn !== undefined) onChange([...boxes, drawn]);
  };
  return (
    <>
      <p className="quiet" id={hintId}>
        {t('attachments.hint.boxes')}
      </p>
      <div
        className="redaction"
        tabIndex={-1}
        onPointerDown={begin}
        onPointerMove={(event) => drawing && setDrawing({ ...drawing, to: pointOf(event) })}
        onPointerUp={end}
        onPointerCancel={() => setDrawing(undefined)}
      >
        {children}
        {boxes.map((box, index) => (
          <BoxButton
            // A box has nothing of its own but its place in the row.
            key={index}
            number={index + 1}
            box={box}
            hintId={hintId}
            onChange={(changed) =>
              onChange(boxes.flatMap((each, at) => (at === index ? (changed ?? []) : each)))
            }
          />
        ))}
        {drawn !== undefined && <span className="redaction__box" style={placeOf(drawn)} />}
      </div>
    </>
  );
}

interface BoxButtonProps {
  readonly number: number;
  readonly box: RedactionBox;
  readonly hintId: string;
  /** Undefined: it is taken away. */
  readonly onChange: (box: RedactionBox | undefined) => void;
}

function BoxButton({ number, box, hintId, onChange }: BoxButtonProps) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const isRemoved = event.key === 'Delete' || event.key === 'Backspace';
    const next = boxAfterKey(box, event);
    if (!isRemoved && next === undefined) return;
    event.preventDefault();
    // The button may go with its box.
    if (isRemoved) event.currentTarget.parentElement?.focus();
    onChange(isRemoved ? undefined : next);
  };
  const [left, top, width, height] = [box.left, box.top, box.width, box.height].map((share) =>
    Math.round(share * 100),
  );
  return (
    <button
      type="button"
      className="redaction__box"
      style={placeOf(box)}
      aria-label={t('attachments.label.box', { number, left, top, width, height })}
      aria-describedby={hintId}
      autoFocus
      onKeyDown={onKeyDown}
    />
  );
}

function placeOf({ left, top, width, height }: RedactionBox) {
  return {
    left: `${left * 100}%`,
    top: `${top * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`,
  };
}

function pointOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLDivElement>): PicturePoint {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}
