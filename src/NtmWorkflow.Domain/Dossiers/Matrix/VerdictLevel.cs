using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Dossiers.Matrix;

/// <summary>A level that gives its verdict on indicators (cấp đánh giá), in the order in which they speak.</summary>
public enum VerdictLevel
{
    /// <summary>The commune's self-assessment (xã tự đánh giá).</summary>
    Commune,

    /// <summary>The district's verification (huyện thẩm tra).</summary>
    District,

    /// <summary>The departments' sign-off (sở, ngành thẩm định).</summary>
    Departments,

    /// <summary>The council's conclusion (Hội đồng thẩm định kết luận).</summary>
    Council,
}

/// <summary>Finds the levels that a path has; where there is no district, no district speaks.</summary>
public static class VerdictLevels
{
    private static readonly (VerdictLevel Level, string Task)[] Tasks =
    [
        (VerdictLevel.Commune, PathTasks.SelfAssess),
        (VerdictLevel.District, PathTasks.DistrictVerify),
        (VerdictLevel.Departments, PathTasks.SignOff),
        (VerdictLevel.Council, PathTasks.CouncilSession),
    ];

    /// <summary>The levels whose task stands on the path, in order.</summary>
    public static IReadOnlyList<VerdictLevel> Of(ProcessDefinition path) =>
        [.. Tasks.Where(one => path.Nodes.ContainsKey(one.Task)).Select(one => one.Level)];

    /// <summary>The level in Vietnamese.</summary>
    public static string Vietnamese(this VerdictLevel level) => level switch
    {
        VerdictLevel.Commune => "Xã tự đánh giá",
        VerdictLevel.District => "Huyện thẩm tra",
        VerdictLevel.Departments => "Sở, ngành thẩm định",
        _ => "Hội đồng kết luận",
    };
}
