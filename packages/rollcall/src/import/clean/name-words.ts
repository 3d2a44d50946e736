/**
 * Words around the names of people. All are compared in lower case and without dots. What could as well be a name
 * ("Dean", "Earl", "Ma", "Do") is left out, or counts only as it is written here.
 */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Words before a name that are none. */
export const prefixes = words(`
  mr mrs ms miss mx dr prof professor sir dame madam rev reverend hon honorable honourable capt captain sgt lt cpl
  ambassador senator governor congressman congresswoman
  herr frau dipl-ing dipl-kfm dott dottssa
  mme mlle madame mademoiselle monsieur maître
  señor señora señorita sra srta senhor senhora signor signora signorina
  dhr mevr mevrouw drs shri smt
`);

/** Words before a name that are names too, unless a dot abbreviates them. */
export const prefixesWithDot = words(`
  sr fr gen col maj adm cmdr sen rep gov amb mag ing ir sig pres pdt avv arch geom
`);

/** Words behind a name, with or without a comma before them. */
export const suffixes = words(`
  jr sr junior ii iii iv esq esquire
  phd dphil edd mba emba cpa cfa cfp cissp cisa cism pmp phr sphr gphr shrm-cp shrm-scp msc bsc meng beng llm llb jd
  dds dmd dvm pharmd psyd dnp msn bsn rn facs faia aia csm cscp cpim cams clu chfc
  obe cbe kbe mbe
`);

/**
 * As these, but only in capitals in a name that is not written in capitals all over. "MA" and "DO" are left out: in
 * some countries family names are written so.
 */
export const suffixesInCapitals = words('MD MS BS PE CPC LCSW MPA MPH RPh V');

/** Words that begin a family name of several words. */
export const particles = words(`
  van von vom zu zum zur der den de del della dello degli dei di da das dos do du des la le las los lo
  bin ibn bint binti al el abu ap ab mc mac ter ten te op af av st saint sainte san santa dal dalla
`);

/** Words that stand between two family names: "Ortega y Gasset". */
export const joinsFamilyNames = words('y e i');

/** Family names of two characters; all others of China and Korea have one. */
export const longFamilyNames = words(`
  欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 令狐 慕容 司徒 端木 宇文 长孙 長孫
  夏侯 轩辕 軒轅 南宫 南宮 西门 西門 东郭 東郭 百里 呼延 澹台 淳于 申屠 拓跋
  남궁 황보 제갈 사공 선우 서문 독고 동방
`);
