namespace NtmWorkflow.Domain.Law;

/// <summary>Where a dossier stands, in few words for lists (giai đoạn xử lý).</summary>
public enum DossierStage
{
    /// <summary>The unit prepares it (đang lập hồ sơ).</summary>
    Preparing,

    /// <summary>The district verifies it (huyện thẩm tra).</summary>
    WithDistrict,

    /// <summary>The coordination office receives it (chờ tiếp nhận).</summary>
    WithOffice,

    /// <summary>Departments, survey and inspection appraise it (đang thẩm định).</summary>
    InAppraisal,

    /// <summary>The council has it (tại Hội đồng thẩm định).</summary>
    WithCouncil,

    /// <summary>The chairman has it (chờ quyết định).</summary>
    WithChairman,

    /// <summary>Recognised, to be published (đã có quyết định, chờ công bố).</summary>
    ToBePublished,

    /// <summary>Recognised and published (đã công nhận).</summary>
    Recognised,

    /// <summary>Not recognised (không công nhận).</summary>
    Refused,

    /// <summary>Withdrawn by the commune (đã rút).</summary>
    Withdrawn,

    /// <summary>The review is finished (đã rà soát).</summary>
    Reviewed,

    /// <summary>The recognition was revoked (đã thu hồi).</summary>
    Revoked,

    /// <summary>The recognition was not revoked (giữ công nhận).</summary>
    Kept,

    /// <summary>A unit made by a merger took the recognition over (đã được thừa nhận ở đơn vị mới).</summary>
    TakenOver,

    /// <summary>The steering committee has it (tại Ban Chỉ đạo tỉnh).</summary>
    WithSteeringCommittee,

    /// <summary>The centre has it (tại Trung ương).</summary>
    WithCentre,

    /// <summary>A merged unit that needs no acceptance (không phải thừa nhận).</summary>
    NotNeeded,

    /// <summary>The recognition ended with its unit: the unit made by a merger was accepted at a lower level (hết hiệu lực do sắp xếp đơn vị).</summary>
    Lapsed,

    /// <summary>A review that a later one goes on with (đã chuyển vào kỳ rà soát sau).</summary>
    CarriedOver,
}
