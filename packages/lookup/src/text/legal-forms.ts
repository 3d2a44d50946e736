/**
 * The legal forms that names of companies carry, as `normalizeCompanyName` writes words: lower case, no diacritics,
 * dots gone ("S.p.A." is `spa`), `&` is `and`. Where a name has several, one after the other ("GmbH & Co. KG",
 * "Co., Ltd."), each is dropped by itself, so a combination is listed only where its parts alone are no forms.
 *
 * Left out on purpose: words that are more than a form (group, holding, international, bank, foundation), and short
 * forms that are as often a place or a word (`pa`, `ky`, `ae`, `is`, `in`): two companies taken for one do more harm
 * than one company taken for two.
 */

/** Forms in scripts without spaces, which stand at either end of a name; those that end with another one come first. */
export const unspacedForms: readonly string[] = listed(
  `股份有限公司, 有限责任公司, 有限責任公司, 有限公司, 股份公司,
  株式会社, 有限会社, 合同会社, 合資会社, 合名会社, 주식회사, 유한회사`,
);

/** Forms at the end of a name. */
export const endingForms: readonly string[] = [
  // English
  `inc, incorporated, corp, corporation, co, company, llc, ltd, limited, llp, lllp, lp, plc, pllc, pc, pbc, cic, dac,
  clg, ulc, unlimited, limited liability company, limited liability partnership, limited partnership,
  public limited company, joint stock company, pty, proprietary limited, pvt, private limited, private ltd, p ltd,
  opc, npc`,
  // German
  `gmbh, ggmbh, gesmbh, ges mbh, mbh, ug, ug haftungsbeschrankt, ag, se, kg, kgaa, ohg, gbr, ev, eg, ek, e kfm, e kfr,
  partg, partgmbb, mbb, gesellschaft mit beschrankter haftung, gesellschaft mbh, aktiengesellschaft,
  kommanditgesellschaft, eingetragener verein, eingetragene genossenschaft`,
  // French
  `sa, sas, sasu, sarl, sa rl, eurl, snc, scop, scrl, sprl, selarl, asbl, cie, societe anonyme, societe par actions simplifiee,
  societe a responsabilite limitee`,
  // Spanish, Portuguese
  `sl, slu, slp, sll, sau, saic, sac, saa, eirl, eireli, ltda, lda, cia, s coop, sociedad anonima, sociedad limitada,
  sociedad de responsabilidad limitada, sociedade anonima, sa de cv, sab de cv, sapi de cv, s de rl, s de rl de cv`,
  // Italian, Romanian
  `spa, srl, srls, sapa, scarl, scpa, sagl, soc coop, societa per azioni, societa a responsabilita limitata`,
  // Dutch
  'bv, nv, vof, bvba, cvba, vzw, besloten vennootschap, naamloze vennootschap',
  // Swedish, Norwegian, Danish, Finnish, Icelandic
  `ab, hb, kb, publ, aktiebolag, handelsbolag, as, asa, ans, aksjeselskap, aps, ivs, amba, smba, fmba, aktieselskab,
  anpartsselskab, oy, oyj, osakeyhtio, ehf, hf, ohf`,
  // Estonian, Latvian, Lithuanian
  'ou, osauhing, sia, uab',
  // Polish, Czech, Slovak, Hungarian
  `sp z oo, sp zoo, sp zo o, spzoo, sp k, spk, sp j, spj, ska, spolka z oo, spolka z ograniczona odpowiedzialnoscia,
  spolka akcyjna, sro, spol s ro, spol sro, vos, akciova spolecnost, kft, zrt, nyrt, bt`,
  // Slovenian, Croatian, Serbian, Macedonian, Albanian
  'doo, dooel, shpk',
  // Turkish
  'anonim sirketi, limited sirketi, ltd sti, sti',
  // Russian, Ukrainian, Bulgarian, Greek, in Latin letters
  'ooo, oao, zao, pao, tov, jsc, ojsc, cjsc, pjsc, eood, ood, epe, ike',
  // the same in their own letters
  'ооо, оао, зао, пао, нао, ао, тоо, тов, ип, еоод, оод, еад, ад, αε, επε, ικε',
  // Near East
  'fze, fzco, fzc, fz llc, wll, dmcc, saog, saoc, kscc',
  // South-East and East Asia, in Latin letters
  `pte, sdn bhd, bhd, berhad, sendirian berhad, tbk, persero, pcl, kk, kabushiki kaisha, kabushiki gaisha, gk,
  godo kaisha, yk, yugen kaisha`,
  // Japanese and Korean ones in brackets: (株), (有), (주), (유)
  '株, 有, 주, 유',
]
  .flatMap(listed)
  .concat(unspacedForms);

/** Forms at the start of a name. */
export const leadingForms: readonly string[] = [
  'ooo, oao, zao, pao, tov, jsc, ojsc, cjsc, pjsc, llc',
  `ооо, оао, зао, пао, нао, ао, тоо, тов, ип, общество с ограниченнои ответственностью, акционерное общество,
  публичное акционерное общество`,
  '株, 有, 주, 유',
]
  .flatMap(listed)
  .concat(unspacedForms);

/** Forms at the start that are abbreviations of much else too: dropped only where two words or more follow. */
export const leadingFormsOfLongNames: readonly string[] = ['pt'];

/** Words that join two names, as `&` does: all of them are read as "and". */
export const connectors: readonly string[] = ['and', 'und', 'et', 'og', 'och'];

function listed(forms: string): string[] {
  return forms.split(',').map((form) => form.trim().replace(/\s+/g, ' '));
}
