namespace NtmWorkflow.Process.Stepping;

/// <summary>Why a token could not go on.</summary>
internal enum BlockKind
{
    /// <summary>No arrow of a gateway is open to it.</summary>
    NoBranch,

    /// <summary>It never comes to rest.</summary>
    EndlessLoop,

    /// <summary>A task is to be opened for each item of a collection that nobody stated.</summary>
    MissingCollection,
}

/// <summary>The place where a token could not go on.</summary>
/// <param name="Kind">Why.</param>
/// <param name="At">The node that it could not pass.</param>
/// <param name="Outcome">The outcome that it carried, if any.</param>
internal sealed record Block(BlockKind Kind, FlowNode At, string? Outcome)
{
    internal StepRefused ToRefusal() => Kind switch
    {
        BlockKind.MissingCollection => new(
            StepRefusalCode.MissingCollection,
            $"Thiếu danh sách “{((UserTask)At).ForEach}” để giao việc “{At.Label}”."),
        BlockKind.EndlessLoop => new(
            StepRefusalCode.NoPathForward, $"Các bước tự động quanh “{At.Label}” lặp lại mãi, không dừng ở việc nào."),
        _ => new(StepRefusalCode.NoPathForward, $"Tại “{At.Label}” không có nhánh nào phù hợp để đi tiếp."),
    };
}
