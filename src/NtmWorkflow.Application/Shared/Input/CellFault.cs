using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Input;

/// <summary>Refusals that name a cell of the workbook; the field of each is the cell's address.</summary>
internal static class CellFault
{
    /// <summary>Most faults that are told of one file.</summary>
    public const int MostTold = 200;

    /// <summary>Something wrong at one cell.</summary>
    public static Refusal At(CellPlace place, string code, string sentence, string? remedy = null) =>
        Refusal.Invalid(place.Address, code, $"Ô {place.Address}: {sentence}", remedy);

    /// <summary>Something wrong with the file as a whole.</summary>
    public static Refusal OfFile(string code, string sentence, string remedy) => Refusal.Invalid("file", code, sentence, remedy);

    /// <summary>Row by row; the first of many, with a last sentence that counts the rest.</summary>
    public static List<Refusal> Told(List<Refusal> faults)
    {
        var inOrder = faults.OrderBy(fault => CellPlace.Parse(fault.Field)?.Row).ThenBy(fault => CellPlace.Parse(fault.Field)?.Column);
        return faults.Count <= MostTold ? [.. inOrder] :
        [
            .. inOrder.Take(MostTold),
            OfFile("more-faults", $"Còn {faults.Count - MostTold} lỗi khác trong tệp.", "Sửa các ô trên rồi nạp lại để xem phần còn lại."),
        ];
    }
}
