// The ten-line example that the demo posts. The full text of the vendor's article cannot be had: only line 2
// (`2,730247,,,`) and the title `csm's` are known verbatim. The other lines are ours, in the article's form, one
// for each way of filling the columns.

/** The companies that the lines name, one each, in the order of the lines. Every sample has them. */
export const documentedCompanyIds = [
  482_915, 730_247, 915_604, 1_203_388, 268_731, 1_570_926, 804_152, 2_316_479, 657_390, 1_894_063,
] as const;

const [
  oneLevel,
  nothingAsked,
  severalLevels,
  severalFunctions,
  levelAndFunction,
  abbreviation,
  oneWord,
  twoWords,
  allThree,
  nobodyFits,
] = documentedCompanyIds;

/**
 * Ten lookup lines of five columns: queryId, companyID, jobLevel, jobFunction, title. On every sample of a hundred
 * contacts or more, eight lines match, the last has no match, and line 2 is invalid, as it asks for nothing.
 */
export const documentedExample: string = [
  `1,${oneLevel},3,,`,
  `2,${nothingAsked},,,`,
  `3,${severalLevels},"1,2",,`,
  `4,${severalFunctions},,"8,9",`,
  `5,${levelAndFunction},4,13,`,
  `6,${abbreviation},,,csm's`,
  `7,${oneWord},,,engineer`,
  `8,${twoWords},,,"product manager"`,
  `9,${allThree},"3,4",2,sales`,
  `10,${nobodyFits},,20,quantum`,
  '',
].join('\n');
