package cclf

import (
	"context"

	"caseload/care/intake/claim"
)

// takeBeneficiary reads a line of file 8.
func (d *delivery) takeBeneficiary(ctx context.Context, r *row) error {
	b := r.beneficiary()
	if err := d.report(ctx, r.faults); err != nil || r.lost {
		return err
	}
	b.MBI = d.options.Numbers.Current(b.AsSent)
	return d.sink.Beneficiary(ctx, b)
}

func (r *row) beneficiary() claim.Beneficiary {
	b := claim.Beneficiary{
		AsSent: r.need("BENE_MBI_ID"),
		First:  r.text("BENE_1ST_NAME"), Middle: r.text("BENE_MIDL_NAME"), Last: r.text("BENE_LAST_NAME"),
		Birth: r.date("BENE_DOB"), Death: r.date("BENE_DEATH_DT"),
		Sex: r.text("BENE_SEX_CD"), Race: r.text("BENE_RACE_CD"),
		MedicareStatus: r.text("BENE_MDCR_STUS_CD"), OriginalReason: r.text("BENE_ORGNL_ENTLMT_RSN_CD"),
		Dual: r.text("BENE_DUAL_STUS_CD"), BuyIn: r.text("BENE_ENTLMT_BUYIN_IND"),
		PartA: r.date("BENE_PART_A_ENRLMT_BGN_DT"), PartB: r.date("BENE_PART_B_ENRLMT_BGN_DT"),
		RangeFrom: r.date("BENE_RNG_BGN_DT"), RangeThru: r.date("BENE_RNG_END_DT"),
		State: r.text("BENE_FIPS_STATE_CD"), County: r.text("BENE_FIPS_CNTY_CD"),
		City: r.text("GEO_ZIP_PLC_NAME"), PostalState: r.text("GEO_USPS_STATE_CD"), Zip: r.text("BENE_ZIP_CD"),
	}
	for _, name := range []string{
		"BENE_LINE_1_ADR", "BENE_LINE_2_ADR", "BENE_LINE_3_ADR", "BENE_LINE_4_ADR", "BENE_LINE_5_ADR", "BENE_LINE_6_ADR",
	} {
		if line := r.text(name); line != "" {
			b.Address = append(b.Address, line)
		}
	}
	return b
}

// takeAlias reads a line of file 9.
func (d *delivery) takeAlias(ctx context.Context, r *row) error {
	a := claim.Alias{
		Previous: r.need("PRVS_NUM"), Current: r.need("CRNT_NUM"),
		From: r.date("PRVS_ID_EFCTV_DT"), Thru: r.date("PRVS_ID_OBSLT_DT"),
	}
	if err := d.report(ctx, r.faults); err != nil || r.lost {
		return err
	}
	d.options.Numbers.Add(a.Previous, a.Current)
	return d.sink.Alias(ctx, a)
}
