/** What a learner chose for this phone. A browser that keeps nothing keeps it for this page. */
const kept = new Map<string, string>();

function read(name: string): string {
  try {
    return localStorage.getItem(name) ?? kept.get(name) ?? '';
  } catch (e) {
    return kept.get(name) ?? '';
  }
}

function write(name: string, value: string): void {
  kept.set(name, value);
  try {
    localStorage.setItem(name, value);
  } catch (e) {
    // kept above
  }
}

/** Steps of the text size: normal, and three larger ones. */
export const TEXT_SIZES = [0, 1, 2, 3];

export const choices = {
  get textSize(): number {
    return Number(read('melek-text-size')) || 0;
  },
  set textSize(step: number) {
    write('melek-text-size', String(step));
  },
  /** Pictures are not fetched; the pages of the courses offer the same choice. */
  get textOnly(): boolean {
    return read('melek-text-only') === '1';
  },
  set textOnly(only: boolean) {
    write('melek-text-only', only ? '1' : '');
  }
};
