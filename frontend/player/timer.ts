/** Counts down calmly: says how many minutes are left, and warns where little is left. */
export class Timer {
  private readonly endsAt: number;
  private ticking?: ReturnType<typeof setInterval>;

  /** @param onTick about once a second, also after the end */
  constructor(
    secondsLeft: number,
    private readonly onTick: () => void
  ) {
    this.endsAt = Date.now() + secondsLeft * 1000;
    this.start();
  }

  start(): void {
    this.stop();
    this.ticking = setInterval(this.onTick, 1000);
  }

  stop(): void {
    clearInterval(this.ticking);
  }

  get over(): boolean {
    return Date.now() >= this.endsAt;
  }

  /** Begun ones count. */
  get minutesLeft(): number {
    return Math.max(0, Math.ceil((this.endsAt - Date.now()) / 60_000));
  }

  get underAMinute(): boolean {
    return this.endsAt - Date.now() < 60_000;
  }

  /** The mark that was passed last: 5 or 1 minutes; nothing before. */
  get warning(): number | undefined {
    const left = this.endsAt - Date.now();
    return [1, 5].find((m) => left <= m * 60_000);
  }
}
