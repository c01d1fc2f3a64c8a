// Package equipment says what an order for durable medical equipment lacks, and
// when supplies may be delivered again (42 CFR 410.38; Medicare Program Integrity
// Manual, chapter 5).
package equipment
