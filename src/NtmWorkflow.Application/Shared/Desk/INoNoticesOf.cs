namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>
/// An act of one kind calls for no notice of its own: who has a new task by it is told of the task, nobody else is told. Stands beside
/// what records the act, so that no act goes unanswered by an oversight.
/// </summary>
/// <typeparam name="TAct">Kind of act.</typeparam>
internal interface INoNoticesOf<TAct>;
