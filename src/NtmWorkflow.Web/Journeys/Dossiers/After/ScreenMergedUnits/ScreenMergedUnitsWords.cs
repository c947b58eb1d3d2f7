using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.After.ScreenMergedUnits;

/// <summary>Screen the units that mergers made.</summary>
internal sealed class ScreenMergedUnitsWords() : ActWords(
    Permission.ScreenMergedUnits, "/sau-sap-xep", "Rà soát đơn vị sau sắp xếp", "Đã lập danh sách rà soát.", "ra-soat-sap-xep");
