namespace NtmWorkflow.Application.Shared.Pipeline;

/// <summary>
/// Whether the changes of this request are only tried (thử trước khi hỏi lại): every rule is asked and nothing is kept, so that a person
/// confirms only what can be done.
/// </summary>
public sealed class Trial
{
    /// <summary>Whether nothing is kept.</summary>
    public bool IsOn { get; set; }
}
