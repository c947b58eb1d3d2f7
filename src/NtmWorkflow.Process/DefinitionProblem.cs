namespace NtmWorkflow.Process;

/// <summary>One reason why a definition may not be used (lỗi của quy trình).</summary>
/// <param name="Code">Stable kebab-case name of the kind of problem, for machines: <c>unknown-element</c>.</param>
/// <param name="ElementId">Id of the element at fault, or null when the file as a whole is at fault.</param>
/// <param name="Line">Line in the file, counted from 1, or null when there is none.</param>
/// <param name="Sentence">What is wrong, in Vietnamese, for the person who drew the process.</param>
/// <param name="Expected">What would be right instead, in Vietnamese.</param>
public sealed record DefinitionProblem(string Code, string? ElementId, int? Line, string Sentence, string Expected);
