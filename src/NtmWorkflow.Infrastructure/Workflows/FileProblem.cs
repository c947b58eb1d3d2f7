namespace NtmWorkflow.Infrastructure.Workflows;

/// <summary>One thing that is wrong in a file under <c>workflows/</c> (lỗi trong tệp).</summary>
/// <param name="File">Path of the file below the folder, with forward slashes.</param>
/// <param name="Where">JSON path such as <c>$.criteria[3].name</c>, or the id of a BPMN element; <c>$</c> for the whole file.</param>
/// <param name="Line">Line in the file, counted from 1, where it is known.</param>
/// <param name="Sentence">What is wrong, in Vietnamese.</param>
/// <param name="Expected">What would be right instead, in Vietnamese.</param>
public sealed record FileProblem(string File, string Where, int? Line, string Sentence, string Expected);
