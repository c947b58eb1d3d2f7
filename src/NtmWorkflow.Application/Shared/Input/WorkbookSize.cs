using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Input;

/// <summary>Whether a workbook is neither empty nor too large.</summary>
internal static class WorkbookSize
{
    /// <summary>What is wrong with its size, or none.</summary>
    public static Refusal? Fault(long size, WorkbookLimits limits, string remedy) => size switch
    {
        <= 0 => CellFault.OfFile("file-is-not-empty", "Tệp rỗng (0 byte).", "Kiểm tra lại tệp trên máy rồi chọn lại."),
        _ when size > limits.LargestFile => CellFault.OfFile(
            "file-is-not-too-large", $"Tệp lớn quá {limits.LargestFile / WorkbookLimits.Megabyte} MB.", remedy),
        _ => null,
    };
}
