import { oggOf } from './ogg';

const BITS_A_SECOND = 24_000;
const MOST_SECONDS = 300;
const TYPES = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus'];

/** Speech from the microphone as Ogg Opus, mono, five minutes at most. */
export class Recorder {
  seconds = 0;
  private readonly pieces: Blob[] = [];
  private readonly timer: number;

  private constructor(
    private readonly stream: MediaStream,
    private readonly recorder: MediaRecorder,
    ticked: () => void
  ) {
    recorder.ondataavailable = (event) => this.pieces.push(event.data);
    recorder.start();
    this.timer = window.setInterval(() => {
      this.seconds++;
      if (this.seconds >= MOST_SECONDS && recorder.state === 'recording') {
        recorder.pause();
      }
      ticked();
    }, 1000);
  }

  static get isThere(): boolean {
    return (
      navigator.mediaDevices !== undefined &&
      typeof MediaRecorder !== 'undefined' &&
      TYPES.some((type) => MediaRecorder.isTypeSupported(type))
    );
  }

  /** Fails where there is no microphone, or it may not be used. */
  static async start(ticked: () => void): Promise<Recorder> {
    const audio = { channelCount: 1, noiseSuppression: true, echoCancellation: true };
    const stream = await navigator.mediaDevices.getUserMedia({ audio });
    const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
    return new Recorder(stream, new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS_A_SECOND }), ticked);
  }

  /** Undefined where nothing was recorded. */
  async stop(): Promise<Blob | undefined> {
    const stopped = new Promise((resolve) => (this.recorder.onstop = resolve));
    this.recorder.stop();
    await stopped;
    this.cancel();
    const recorded = new Blob(this.pieces);
    if (recorded.size === 0) {
      return undefined;
    }
    const bytes = new Uint8Array(await recorded.arrayBuffer());
    const isOgg = String.fromCharCode(...bytes.slice(0, 4)) === 'OggS';
    return isOgg ? recorded : new Blob([oggOf(bytes) as BlobPart], { type: 'audio/ogg' });
  }

  cancel(): void {
    window.clearInterval(this.timer);
    this.stream.getTracks().forEach((track) => track.stop());
  }
}
