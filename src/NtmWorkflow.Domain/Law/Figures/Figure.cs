
namespace NtmWorkflow.Domain.Law.Figures;

/// <summary>What a statement of the rule files is about, the weightiest first (loại con số).</summary>
public enum FigureKind
{
    /// <summary>Level that an indicator must reach (mức đạt).</summary>
    Threshold,

    /// <summary>Level that a province fixed for itself (mức do tỉnh quy định).</summary>
    Override,

    /// <summary>Share of satisfied residents (tỷ lệ hài lòng).</summary>
    Satisfaction,

    /// <summary>When a recognition is revoked (điều kiện thu hồi).</summary>
    Revocation,

    /// <summary>Quorum or majority (biểu quyết).</summary>
    Vote,

    /// <summary>Time limit (thời hạn).</summary>
    TimeLimit,

    /// <summary>Condition of recognition (điều kiện công nhận).</summary>
    Condition,

    /// <summary>Paper of the dossier (thành phần hồ sơ).</summary>
    Paper,

    /// <summary>Path of a procedure (quy trình).</summary>
    Procedure,

    /// <summary>Department in charge (cơ quan phụ trách).</summary>
    Assignment,

    /// <summary>Holiday or swapped working day (ngày nghỉ, ngày làm bù).</summary>
    CalendarDay,

    /// <summary>Day or number of the year's plan (kế hoạch năm).</summary>
    Plan,

    /// <summary>Duty to report: its day, its ladder (chế độ báo cáo).</summary>
    Duty,

    /// <summary>Composition of a council or team (thành phần hội đồng, đoàn).</summary>
    Board,

    /// <summary>Region, commune group or special hardship (vùng, nhóm xã).</summary>
    Classification,

    /// <summary>How many criteria and indicators a set has (số lượng tiêu chí, chỉ tiêu).</summary>
    Count,

    /// <summary>Evidence asked for (minh chứng).</summary>
    Evidence,

    /// <summary>Indicator: its wording (nội dung chỉ tiêu).</summary>
    Indicator,

    /// <summary>Criterion: its name (tên tiêu chí).</summary>
    Criterion,

    /// <summary>Form of a report (mẫu báo cáo).</summary>
    Form,

    /// <summary>A unit took over from another (sắp xếp đơn vị).</summary>
    Succession,

    /// <summary>Document that papers cite (căn cứ pháp lý).</summary>
    LegalBasis,
}

/// <summary>
/// A statement of the rule files that has a source and a status (con số cần xác nhận): a threshold, a time limit, a paper.
/// </summary>
/// <param name="File">Path of the file below <c>workflows/</c>.</param>
/// <param name="FileName">What people call the file: by what it holds (tên tệp quy định).</param>
/// <param name="Key">Where it stands, by codes and ids instead of positions, so that it is found again when lines are added.</param>
/// <param name="Path">Its JSON path in the file as it is in force.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Place">Where it stands, in words.</param>
/// <param name="Values">What it says, value by value.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Status">Whether it was confirmed.</param>
/// <param name="Note">What a reader must know, or none.</param>
/// <param name="ProvinceYear">Province year whose file it is, or none for a file of the whole country.</param>
public sealed record Figure(
    string File,
    string FileName,
    string Key,
    string Path,
    FigureKind Kind,
    string Place,
    IReadOnlyList<FigureValue> Values,
    string Source,
    FigureStatus Status,
    string? Note,
    ProvinceYearId? ProvinceYear)
{
    /// <summary>Whether it holds no value at all: the law's figure is not known, or the law fixes none.</summary>
    public bool IsEmpty => Values.Count > 0 && Values.All(value => value.Text is null);
}
