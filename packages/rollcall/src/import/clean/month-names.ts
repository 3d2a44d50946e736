/** Names of months as dates have them, short and long, in lower case without dots: English, then others. */
const namesByMonth: readonly string[] = [
  'jan january januar jänner janvier janv enero ene gennaio gen janeiro januari',
  'feb february februar février fevrier févr fevr fév febrero febbraio fevereiro fev februari',
  'mar march märz mrz maerz mars marzo março marco maart',
  'apr april avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei maj',
  'jun june juni juin junio giugno giu junho',
  'jul july juli juillet juil julio luglio lug julho',
  'aug august août aout agosto ago augustus augusti',
  'sep sept september septembre septiembre settembre set setembro',
  'oct october oktober okt octobre octubre ottobre ott outubro out',
  'nov november novembre noviembre novembro',
  'dec december dezember dez décembre decembre déc diciembre dic dicembre dezembro',
];

const numbers: ReadonlyMap<string, number> = new Map(
  namesByMonth.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** 1 to 12; undefined for a word that is no month. */
export function monthNamed(word: string): number | undefined {
  return numbers.get(word.toLowerCase().replace('.', ''));
}
