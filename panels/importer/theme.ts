/** Twenty's colours where its theme variables do not reach: inside a frame. */
export type Theme = 'light' | 'dark';

type Colours = Readonly<Record<'ground' | 'line' | 'ink' | 'soft' | 'accent' | 'bad', string>>;

export const THEMES: Readonly<Record<Theme, Colours>> = {
  light: {
    ground: '#fcfcfc',
    line: '#d6d6d6',
    ink: '#333333',
    soft: '#999999',
    accent: '#1961ed',
    bad: '#cd2b31',
  },
  dark: {
    ground: '#1b1b1b',
    line: '#414141',
    ink: '#ebebeb',
    soft: '#818181',
    accent: '#5e90f2',
    bad: '#ff9592',
  },
};
