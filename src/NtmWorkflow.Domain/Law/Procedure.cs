namespace NtmWorkflow.Domain.Law;

/// <summary>What a dossier is carried through (thủ tục).</summary>
public enum Procedure
{
    /// <summary>Recognition at a level (xét, công nhận).</summary>
    Recognition,

    /// <summary>A unit made by a merger takes over its predecessors' recognition (thừa nhận sau sắp xếp).</summary>
    Acceptance,

    /// <summary>Periodic review of a recognised unit (rà soát định kỳ).</summary>
    Review,

    /// <summary>Revocation of a recognition (thu hồi quyết định công nhận).</summary>
    Revocation,
}

/// <summary>The path that a level takes through a procedure other than recognition.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Path">File name of the BPMN path, beside the regime file.</param>
/// <param name="Source">Legal source.</param>
/// <param name="Status">Whether the procedure was confirmed.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record ProcedurePath(Procedure Procedure, string Path, string Source, FigureStatus Status, string? Note = null);

/// <summary>A path that a province takes instead of its regime's (biến thể của tỉnh), for example with a scheme of its own.</summary>
/// <param name="Level">Id of the level.</param>
/// <param name="Procedure">The procedure.</param>
/// <param name="Path">File name of the BPMN path, beside the regime file.</param>
/// <param name="Source">Document of the province.</param>
/// <param name="Status">Whether it was confirmed.</param>
public sealed record ProvincialPath(string Level, Procedure Procedure, string Path, string Source, FigureStatus Status);

/// <summary>Names of procedures for people.</summary>
public static class ProcedureNames
{
    /// <summary>The procedure in Vietnamese.</summary>
    public static string Vietnamese(this Procedure procedure) => procedure switch
    {
        Procedure.Recognition => "Xét, công nhận",
        Procedure.Acceptance => "Thừa nhận sau sắp xếp",
        Procedure.Review => "Rà soát định kỳ",
        _ => "Thu hồi quyết định công nhận",
    };
}
