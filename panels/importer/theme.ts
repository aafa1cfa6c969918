/** Twenty's colours where its theme variables do not reach: inside a frame. */
export type Theme = 'light' | 'dark';

type Couleurs = Readonly<Record<'fond' | 'bord' | 'texte' | 'pale' | 'bleu' | 'rouge', string>>;

export const THEMES: Readonly<Record<Theme, Couleurs>> = {
  light: {
    fond: '#fcfcfc',
    bord: '#d6d6d6',
    texte: '#333333',
    pale: '#999999',
    bleu: '#1961ed',
    rouge: '#cd2b31',
  },
  dark: {
    fond: '#1b1b1b',
    bord: '#414141',
    texte: '#ebebeb',
    pale: '#818181',
    bleu: '#5e90f2',
    rouge: '#ff9592',
  },
};
