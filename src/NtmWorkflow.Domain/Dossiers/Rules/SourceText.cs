using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Domain.Dossiers.Rules;

/// <summary>Writes a legal source with its status, as it is shown beside a refusal.</summary>
public static class SourceText
{
    /// <summary>The source, marked when nobody confirmed it.</summary>
    public static string Of(string source, FigureStatus status) =>
        status == FigureStatus.Verified ? source : source + " (chưa xác nhận)";

    /// <summary>The source of a sourced figure.</summary>
    public static string Text<T>(this Sourced<T> figure) => Of(figure.Source, figure.Status);
}
