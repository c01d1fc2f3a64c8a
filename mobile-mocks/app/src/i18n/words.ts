// The one dictionary: each word in English and in Spanish.
import { screens } from "./screens.ts";
import { values } from "./values.ts";

export type Pair = readonly [english: string, spanish: string];

export const words = { ...screens, ...values } as const;
