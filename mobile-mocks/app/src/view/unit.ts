// Units as people write them: UCUM's are for machines.

const written: Readonly<Record<string, string>> = {
  "mm[Hg]": "mmHg",
  Cel: "°C",
  "[degF]": "°F",
  "[lb_av]": "lb",
  "[in_i]": "in",
  "kg/m2": "kg/m²",
  "mL/min/{1.73_m2}": "mL/min/1.73 m²",
};

/** A unit in words; what stands in braces is a remark and no unit. */
export const unitOf = (ucum: string): string => written[ucum] ?? ucum.replace(/\{[^}]*\}/g, "");
