package hcc

import "math/bits"

// set is a set of categories, which are numbered from 1 to 463.
type set [8]uint64

func (s *set) add(hcc int)      { s[hcc/64] |= 1 << (hcc % 64) }
func (s *set) remove(hcc int)   { s[hcc/64] &^= 1 << (hcc % 64) }
func (s *set) has(hcc int) bool { return s[hcc/64]&(1<<(hcc%64)) != 0 }

// and is what the two sets share.
func (s *set) and(other *set) (shared set) {
	for i := range s {
		shared[i] = s[i] & other[i]
	}
	return shared
}

func (s *set) count() (n int) {
	for _, word := range s {
		n += bits.OnesCount64(word)
	}
	return n
}

// list is the categories in ascending order.
func (s *set) list() []int {
	list := make([]int, 0, s.count())
	for i, word := range s {
		for ; word != 0; word &= word - 1 {
			list = append(list, i*64+bits.TrailingZeros64(word))
		}
	}
	return list
}
