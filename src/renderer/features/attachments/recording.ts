import type { Attachment } from '../../../domain/attachment';
import { err, ok, type Result } from '../../../domain/result';
import type { VaultClient } from '../../vault-client/vault-client';
import { readWhole } from './read-file';

/** A recording that can be listened to. Times are in seconds. */
export interface Recording {
  readonly seconds: number;
  readonly position: () => number;
  readonly isPlaying: () => boolean;
  readonly play: () => void;
  readonly pause: () => void;
  readonly seek: (seconds: number) => void;
  /** Stops and lets the memory go. */
  readonly close: () => void;
}

export type RecordingFailure = { readonly kind: 'damaged' | 'undecodable' | 'too-long' };

/** Enough for speech; more would only fill the memory. */
const SAMPLE_RATE = 16_000;
/** About an hour as telephones record speech: decoded, it fills some 250 MB. */
const PLAYED_LIMIT_BYTES = 32 * 1024 * 1024;

/** Opens a recording and decodes it in memory: an audio element would need a Blob, which may be written to the disk. */
export async function loadRecording(
  vault: VaultClient,
  attachment: Attachment,
): Promise<Result<Recording, RecordingFailure>> {
  if (attachment.sizeBytes > PLAYED_LIMIT_BYTES) return err({ kind: 'too-long' });
  const bytes = await readWhole(vault, attachment);
  if (!bytes.ok) return err({ kind: 'damaged' });
  const context = new AudioContext({ sampleRate: SAMPLE_RATE });
  try {
    return ok(toRecording(context, await context.decodeAudioData(bytes.value.buffer)));
  } catch {
    await context.close();
    return err({ kind: 'undecodable' });
  }
}

function toRecording(context: AudioContext, buffer: AudioBuffer): Recording {
  let source: AudioBufferSourceNode | undefined;
  let startedAt = 0;
  let offset = 0;
  const position = () =>
    source === undefined ? offset : Math.min(offset + context.currentTime - startedAt, buffer.duration);
  const stop = () => {
    offset = position();
    source?.disconnect();
    source = undefined;
  };
  const play = () => {
    stop();
    if (offset >= buffer.duration) offset = 0;
    source = new AudioBufferSourceNode(context, { buffer });
    source.connect(context.destination);
    void context.resume();
    startedAt = context.currentTime;
    source.start(0, offset);
  };
  return {
    seconds: buffer.duration,
    position,
    isPlaying: () => source !== undefined && position() < buffer.duration,
    play,
    pause: stop,
    seek: (seconds) => {
      const wasPlaying = source !== undefined;
      stop();
      offset = Math.min(seconds, buffer.duration);
      if (wasPlaying) play();
    },
    close: () => {
      stop();
      void context.close();
    },
  };
}
