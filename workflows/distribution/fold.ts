/** Text as people compare it: no accents, no case, no punctuation, single spaces. "L’Équipe–A" → "l equipe a". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
