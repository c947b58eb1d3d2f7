using NtmWorkflow.Application.Shared.Access;

namespace NtmWorkflow.Web.Journeys.Shared;

/// <summary>
/// How an act is spoken of (cách gọi một việc): where it is done, what a button says, what is said once it was done. One file for each
/// permission, beside its page; the same file tells the history of the dossier what was done.
/// </summary>
/// <param name="permission">What is done.</param>
/// <param name="address">Address; <c>{0}</c> stands for the dossier.</param>
/// <param name="label">What a button or link says: a verb.</param>
/// <param name="taken">What is said when it was done; none for looking.</param>
/// <param name="code">Short code of that sentence in an address.</param>
internal abstract class ActWords(Permission permission, string address, string label, string? taken = null, string? code = null)
{
    /// <summary>Every permission's words.</summary>
    public static IReadOnlyList<ActWords> All { get; } =
    [
        .. typeof(ActWords).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ActWords)))
            .Select(type => (ActWords)Activator.CreateInstance(type)!)
            .OrderBy(words => words.Permission),
    ];

    public Permission Permission { get; } = permission;

    public string Address { get; } = address;

    public string Label { get; } = label;

    public string? Taken { get; } = taken;

    public string? Code { get; } = code;

    /// <summary>Tasks and parts of a dossier from which an inbox or a notice leads here, beside the tasks that the act is first at.</summary>
    public virtual IReadOnlyList<string> LeadsFrom => [];
}
