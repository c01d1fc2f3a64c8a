// Package instrument holds the screening instruments of the assessment as data,
// and the rules that read answers to them. It is pure: no database, no clock.
//
// A definition (definitions/*.json) says what is asked, what each answer is worth,
// how the answers make a score, which ranges the score has, and which answers must
// make somebody act. Whoever answers is pinned to one version ("phq-9|1"); a
// retired version is kept so that old answers still read and score.
//
// Only instruments that a free product may carry are here, with the words that may
// be shown. Where License.Verbatim is false the texts are short labels of ours, and
// a deployment puts the official wording in their place with Reword under its own
// terms. License.Attribution is to be shown with the form where AttributionRequired
// says so.
//
// Sources: PHQ-9 (Kroenke 2001, J Gen Intern Med 16:606), PHQ-2 (Kroenke 2003, Med
// Care 41:1284), GAD-7 (Spitzer 2006, Arch Intern Med 166:1092), AUDIT-C (Bush 1998,
// Arch Intern Med 158:1789), C-SSRS screener (Posner 2011, Am J Psychiatry 168:1266,
// and the Columbia triage guideline), AHC HRSN tool (CMS), Hunger Vital Sign (Hager
// 2010, Pediatrics 126:e26), STEADI (CDC 2019), BIMS (CMS MDS 3.0 RAI manual, section
// C), SILS (Morris 2006, BMC Fam Pract 7:21), BRIEF (Haun 2009, Fed Pract 26:24),
// cost-related nonadherence (NHIS), TAPS part 1 (McNeely 2016, Ann Intern Med
// 165:690), ADL (Katz 1963, JAMA 185:914), IADL (Lawton & Brody 1969, Gerontologist
// 9:179). The short questions of "comprehensive-own" are ours and not validated.
//
// Choices of ours, where the sources leave one open: PHQ-9 totals with at most two
// items missing are prorated and rounded half up; an answer to a safety item counts
// even if the branching would have hidden it; a level found while items are missing
// stands as the least that is known; times for schedules and all proposals.
package instrument
