import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../domain/attachment';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { loadRecording, type Recording, type RecordingFailure } from './recording';

interface AudioPlayerProps {
  readonly attachment: Attachment;
}

const ERROR_KEYS = {
  damaged: 'attachments.error.damaged',
  undecodable: 'attachments.error.undecodable',
  'too-long': 'attachments.error.tooLong',
} as const satisfies Record<RecordingFailure['kind'], string>;

/** Plays a recording inside the app. It stops when it is closed. */
export function AudioPlayer({ attachment }: AudioPlayerProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [recording, setRecording] = useState<Recording>();
  const [failure, setFailure] = useState<RecordingFailure>();
  useEffect(() => {
    let loaded: Recording | undefined;
    let isGone = false;
    void loadRecording(vault, attachment).then((result) => {
      if (!result.ok) return setFailure(result.error);
      loaded = result.value;
      if (isGone) loaded.close();
      else setRecording(loaded);
    });
    return () => {
      isGone = true;
      loaded?.close();
    };
  }, [vault, attachment]);
  if (failure !== undefined) return <Notice tone="error">{t(ERROR_KEYS[failure.kind])}</Notice>;
  if (recording === undefined) return <p role="status">{t('attachments.status.loading')}</p>;
  return <Controls name={attachment.name} recording={recording} />;
}

const POSITION_EVERY_MS = 250;

function Controls({ name, recording }: { readonly name: string; readonly recording: Recording }) {
  const { t } = useTranslation();
  const [isPlaying, setIsPlaying] = useState(false);
  const [position, setPosition] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      setPosition(recording.position());
      setIsPlaying(recording.isPlaying());
    }, POSITION_EVERY_MS);
    return () => clearInterval(timer);
  }, [recording]);
  const toggle = () => {
    if (isPlaying) recording.pause();
    else recording.play();
    setIsPlaying(!isPlaying);
  };
  const seek = (seconds: number) => {
    recording.seek(seconds);
    setPosition(seconds);
  };
  return (
    <div className="player">
      <Button onPress={toggle}>
        {t(isPlaying ? 'attachments.action.pause' : 'attachments.action.play')}
      </Button>
      <input
        type="range"
        className="player__position"
        aria-label={t('attachments.label.position', { name })}
        aria-valuetext={formatTime(position)}
        min={0}
        max={recording.seconds}
        step={0.1}
        value={position}
        onChange={({ target }) => seek(Number(target.value))}
      />
      <span className="player__time">{`${formatTime(position)} / ${formatTime(recording.seconds)}`}</span>
    </div>
  );
}

// 1:02:03 as on any recorder.
function formatTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
