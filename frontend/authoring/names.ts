const GENERIC = /^(image|img|dsc|dscn|pxl|photo|foto|gambar|picture|screenshot|screen-shot|tangkapan-layar|whatsapp|signal|untitled|\d)/;
const LONGEST = 50;

/** Small letters, digits and single hyphens, as a pack names its files. */
function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
}

/** What a file is called in media/: as its author called it, or by what it shows where a camera made the name. */
export function fileName(original: string, said: string, ending: string, taken: string[]): string {
  const own = slug(original.replace(/\.[^.]*$/, ''));
  const words = slug(said.split(/\s+/).slice(0, 5).join(' '));
  const stem = (own && !GENERIC.test(own) ? own : words) || own || 'media';
  for (let number = 1; ; number++) {
    const name = `${number === 1 ? stem : `${stem}-${number}`}.${ending}`;
    if (!taken.includes(name)) {
      return name;
    }
  }
}

/** @param transcript of a sound or a video; empty for a picture */
export function reference(name: string, said: string, transcript: string): string {
  const words = said.replace(/\s+/g, ' ').replace(/([\\[\]*_`<>])/g, '\\$1');
  const shown = `![${words}](${address(name)})`;
  return transcript ? `${shown}\n\n${['[!TRANSCRIPT]', ...transcript.split('\n')].map((line) => `> ${line}`).join('\n')}` : shown;
}

export function address(name: string): string {
  return `../../media/${name}`;
}
